import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Faulty } from '../src/fault.ts';
import { openStore, type Seed } from '../src/store/open-store.ts';
import { contract, figure, figuresSeed, sampleSeed } from './sample-seed.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'subgraph-seed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const database = (): string => join(folder, 'test.sqlite');

function faultsOf(seed: Seed): readonly (readonly [string | null, string])[] {
  try {
    openStore(database(), contract, seed).close();
    return [];
  } catch (error) {
    if (!(error instanceof Faulty)) throw error;
    return error.faults.map(({ place, en }) => [place, en]);
  }
}

const row = `data/figures.csv, row 1 (${figure})`;

test.each([
  [`${figure},2024,EXACT,1.726,,,,,,`, []],
  [
    `${figure},2024,EXACT,"1,726",,,,,,`,
    [[`${row}, value`, expect.stringMatching(/^Found "1,726", expected a number: decimal point/)]],
  ],
  [`${figure},2024-13,EXACT,1,,,,,,`, [[`${row}.period`, expect.stringMatching(/^Found "2024-13", expected a ref/)]]],
  [`${figure},2024-02-30,EXACT,1,,,,,,`, [[`${row}.period`, expect.stringMatching(/^Found "2024-02-30"/)]]],
  [`${figure},,EXACT,1,,,,,,`, [[`${row}.period`, 'Found null, expected a value: the contract allows no null.']]],
  [`${figure},2024,SURE,1,,,,,,`, [[`${row}.qualifier`, expect.stringContaining('expected one of EXACT, ABOUT')]]],
  [
    'coffee,2024,EXACT,1,,,,,,',
    [['data/figures.csv, row 1 (coffee)', expect.stringContaining('has no figure "coffee". Its figures: ')]],
  ],
] satisfies [string, unknown[]][])('of the row %s is said what is wrong, and where', (text, faults) => {
  expect(faultsOf(figuresSeed(text))).toEqual(faults);
});

test('a field with two rows is refused', () => {
  const twice = `${figure},2024,EXACT,1,,,,,,`;
  expect(faultsOf(figuresSeed(twice, twice))).toEqual([
    [`data/figures.csv, row 2 (${figure})`, `${figure} has two rows; keep one.`],
  ]);
});

test.each([
  ['[]', ['data/records.json', expect.stringContaining('a JSON object of lists')]],
  ['{"farms":[]}', ['data/records.json, farms', expect.stringContaining('has no register "farms"')]],
])('of the records %s is said what is wrong', (text, fault) => {
  expect(faultsOf({ ...figuresSeed(), records: ['data/records.json', text] })).toEqual([fault]);
});

test('a seed with a fault leaves what was loaded before', () => {
  openStore(database(), contract, sampleSeed()).close();
  expect(faultsOf(figuresSeed(`${figure},nie,EXACT,1,,,,,,`))).toHaveLength(1);
  const store = openStore(database(), contract, sampleSeed());
  expect(store.contents()).toMatchObject({ figures: 1, records: contract.registers.length });
  store.close();
});

test('a seed that has not changed is not loaded again', () => {
  const loadedAt = (): string => {
    const store = openStore(database(), contract, sampleSeed());
    const { loadedAt: at } = store.contents();
    store.close();
    return at;
  };
  expect(loadedAt()).toBe(loadedAt());
});
