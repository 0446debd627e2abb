import { verifyLedger } from '../../../services/ledger/audit/verify-ledger.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import type { RunCommand } from '../command-line/command-io.ts';
import { readWords } from '../command-line/read-words.ts';
import { openPage } from '../terminal/page.ts';
import { openProgress } from '../terminal/progress.ts';
import { verifyUsage } from './ledger-usage.ts';
import { printVerdict } from './print-verdict.ts';
import { withLedger } from './with-ledger.ts';

/** A hash alone, or a whole line of `ledger head`. */
function readSinceHead(typed: string | null): string | null {
  if (typed === null) return null;
  const [, hash] = /^([\da-f]{64})(?: \d+)?$/.exec(typed.trim()) ?? [];
  if (hash !== undefined) return hash;
  throw new CommandFault(
    `--since-head phải là mã băm do "ledger head" in ra, 64 chữ số thập lục phân; thấy "${typed}".`,
    `--since-head must be a hash as "ledger head" prints it, 64 hexadecimal digits; found "${typed}".`,
  );
}

/** `npm run hub -- ledger verify`. Ends with 0 whole, 1 faults found, 2 it could not be looked at. */
export const runVerify: RunCommand = async (words, io) => {
  const read = readWords(words, { 'since-head': 'text' });
  if (!read) {
    io.out.write(verifyUsage);
    return 0;
  }
  const sinceHead = readSinceHead(read.options['since-head']);
  const progress = openProgress(io.err);
  try {
    const verdict = await withLedger(
      io,
      async (ledger) =>
        await verifyLedger(ledger, {
          sinceHead,
          onEntry: (entries, of) => progress.show('Đang kiểm tra sổ cái · verifying', entries, of),
        }),
    );
    progress.end();
    io.out.write(printVerdict(openPage(io.out, 'both'), verdict));
    return verdict.faults.length === 0 ? 0 : 1;
  } finally {
    progress.end();
  }
};
