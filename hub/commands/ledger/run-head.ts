import { readHead } from '../../../services/ledger/audit/read-head.ts';
import type { RunCommand } from '../command-line/command-io.ts';
import { readWords } from '../command-line/read-words.ts';
import { headUsage } from './ledger-usage.ts';
import { withLedger } from './with-ledger.ts';

/** `npm run hub -- ledger head`. Ends with 0, printed, or 2, it could not be looked at. */
export const runHead: RunCommand = async (words, io) => {
  if (!readWords(words, {})) {
    io.out.write(headUsage);
    return 0;
  }
  const { hash, entry } = await withLedger(io, readHead);
  io.out.write(`${hash} ${entry}\n`);
  return 0;
};
