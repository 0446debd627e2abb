import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../schema/project-root.ts';
import { testLedger, type TestLedger } from '../../tests/support/test-ledger.ts';
import { loadData } from './load-data.ts';

const data = join(projectRoot, 'data');
let db: TestLedger;
beforeEach(async () => {
  db = await testLedger();
});
afterEach(async () => await db.close());

async function counts(): Promise<Record<string, number>> {
  const tables = ['source', 'observation', 'record', 'feed', 'finding'];
  const sql = tables.map((table) => `(select count(*)::int from "${table}") as "${table}"`).join();
  const [row] = await db.ledger.em.getConnection().execute<Record<string, number>[]>(`select ${sql}`);
  return row ?? {};
}

/** Rows of a data file without its header; none of them holds a line break. */
const rowsOf = async (file: string): Promise<number> =>
  (await readFile(join(data, file), 'utf8')).trimEnd().split('\n').length - 1;

/** Lists of the registers file that explain the others, as the README of the data says. */
const remarks = ['sources', 'statedMovements', 'knownContradictions'];

async function recordsOf(file: string): Promise<number> {
  const lists = Object.entries(JSON.parse(await readFile(join(data, file), 'utf8')) as Record<string, unknown>);
  return lists.flatMap(([name, list]) => (remarks.includes(name) || !Array.isArray(list) ? [] : list)).length;
}

test('every row of the data set is taken, and a second load writes nothing', async () => {
  const receipts = await loadData(db.foundation, data);
  expect(receipts.flatMap(({ faults }) => faults)).toEqual([]);
  const observations = ['observations.csv', 'national-observations.csv', 'merged-basis-observations.csv'];
  const loaded = await counts();
  expect(loaded).toMatchObject({
    source: await rowsOf('sources.csv'),
    observation: (await Promise.all(observations.map(rowsOf))).reduce((total, rows) => total + rows, 0),
    record: (await recordsOf('seed-registers.json')) + (await rowsOf('targets.csv')),
    feed: 6,
  });
  const again = await loadData(db.foundation, data);
  expect(again.map(({ isNew, accepted }) => [isNew, accepted])).toEqual(receipts.map(() => [false, 0]));
  expect(await counts()).toEqual(loaded);
});

test('a faulty copy is told by file, line and column, and the rest of it is loaded', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'faulty-data-'));
  await cp(data, folder, { recursive: true });
  const path = join(folder, 'observations.csv');
  const lines = (await readFile(path, 'utf8')).split('\n');
  const mend = (line: number, find: string, put: string): void => {
    const text = lines[line - 1] ?? '';
    expect(text).toContain(find);
    lines[line - 1] = text.replace(find, put);
  };
  mend(2, 'khanh-hoa,', 'khanh-hoaa,');
  mend(3, ',2024,', ',2024-13,');
  await writeFile(path, lines.join('\n'));
  const receipts = await loadData(db.foundation, folder);
  expect(receipts.flatMap(({ faults }) => faults)).toMatchObject([
    {
      file: 'observations.csv',
      line: 2,
      column: 'province',
      foundVi: 'khanh-hoaa',
      foundEn: 'khanh-hoaa',
      expectedEn: expect.any(String) as string,
    },
    {
      file: 'observations.csv',
      line: 3,
      column: 'period',
      foundVi: '2024-13',
      foundEn: '2024-13',
      expectedEn: expect.stringContaining('2024-09') as string,
    },
  ]);
  expect(receipts.find(({ name }) => name === 'observations.csv')?.accepted).toBe(
    (await rowsOf('observations.csv')) - 2,
  );
  expect(receipts.every(({ isNew }) => isNew)).toBe(true);
  await rm(folder, { recursive: true });
});
