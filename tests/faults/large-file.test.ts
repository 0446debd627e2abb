import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { memoryMegabytes } from '../../bench/measuring/process-figures.ts';
import { startLoader } from '../kill/start-loader.ts';
import { writeSyntheticFile } from '../support/synthetic-file.ts';
import { testLedger, type TestLedger } from '../support/test-ledger.ts';

let db: TestLedger;
let folder: string;
beforeEach(async () => {
  db = await testLedger();
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-large-'));
});
afterEach(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

/** The most that a process of its own ever held while it took a file, MB. */
async function peakOf(rows: number): Promise<number> {
  const path = join(folder, `${rows}.csv`);
  await writeSyntheticFile({ path, rows, columns: 'template', lastDay: '2025-06-30', edition: 16 * rows });
  const loader = await startLoader(db.url, ['--max-old-space-size=128']);
  try {
    const answer = await loader.take({ file: `${rows}.csv`, path, provinceId: 'kon-tum' });
    expect(answer).toMatchObject({ report: { outcome: 'accepted', rows: { read: rows } } });
    return memoryMegabytes(loader.processId).peak;
  } finally {
    await loader.kill();
  }
}

it('a file of 100,000 rows is taken within the memory that 10,000 take', async () => {
  const [few, many] = [await peakOf(10_000), await peakOf(100_000)];
  // Rows of the larger file, were they kept, would take more than that.
  expect(many - few).toBeLessThan(60);
}, 300_000);
