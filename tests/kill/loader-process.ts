import 'reflect-metadata';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import type { Door } from '../../services/feeds/submission.ts';
import { submit } from '../../services/feeds/submit.ts';
import { LedgerUnavailable } from '../../services/ledger/write/ledger-unavailable.ts';
import { openLedger } from '../../services/ledger/open-ledger.ts';
import type { LoadAnswer, LoaderMessage, LoadWish } from './load-words.ts';

// Takes the files that its parent names, one after the other, until it is killed.
const [url = ''] = process.argv.slice(2);
const say = (message: LoaderMessage): void => void process.send?.(message);

async function take(door: Door, wish: LoadWish): Promise<LoadAnswer> {
  try {
    const report = await submit(door, {
      ...wish,
      format: 'csv',
      identity: { role: 'editor', provinceId: null, subject: 'kill' },
      isDryRun: false,
      acceptValid: false,
      numberStyle: 'auto',
      reason: null,
      onProgress: ({ step }) => say({ kind: 'step', step }),
    });
    return { kind: 'report', report };
  } catch (error) {
    if (error instanceof LedgerUnavailable) return { kind: 'unavailable', reason: error.reason };
    return { kind: 'failure', text: error instanceof Error ? String(error.stack) : String(error) };
  }
}

const ledger = await openLedger({ url });
const door = { ledger, areas: committedAreas(), catalogue: catalogue(), today: () => '2026-11-01' };
process.on('message', (wish: LoadWish) => void take(door, wish).then(say));
process.once('disconnect', () => process.exit());
process.send?.('ready');
