import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../hub/postgres/start-postgres.ts';
import { detailLines, ofPart, scoreTable } from './print-score.ts';
import { scoreCorpus } from './score-corpus.ts';

const { values } = parseArgs({
  options: {
    /** Also tells what was missed and accused in the part that no rule may be written after. */
    'held-out': { type: 'boolean', default: false },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-corpus-'));
const postgres = await startPostgres({ folder, ephemeral: true });
try {
  const reports = await scoreCorpus(postgres.url);
  const told = values['held-out'] ? reports : ofPart(reports, 'open');
  process.stdout.write(`${scoreTable(reports)}\n${detailLines(told).join('\n')}\n`);
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
