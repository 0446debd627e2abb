import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findNamedOperation, readNamedOperations } from './named-operation.ts';
import { nearestNames } from './nearest-names.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operations-'));
  await writeFile(join(folder, 'b-side.graphql'), 'query BSide { __typename }');
  await writeFile(
    join(folder, 'compare-fibre.graphql'),
    '# Tỉnh nào?\n#\n# Which province?\nquery CompareFibreShare($period: Period!) {\n  # not the question\n  __typename\n}',
  );
  await writeFile(join(folder, 'compare-fibre.variables.json'), '{"period":"2024"}');
});
afterAll(async () => await rm(folder, { recursive: true }));

test('an operation is its file, its question above it and its defaults beside it', async () => {
  const [first, second] = await readNamedOperations(folder);
  expect(first).toMatchObject({ name: 'b-side', question: [], defaults: {} });
  expect(second).toMatchObject({
    name: 'compare-fibre',
    operationName: 'CompareFibreShare',
    question: ['Tỉnh nào?', 'Which province?'],
    defaults: { period: '2024' },
  });
});

test.each(['compare-fibre', 'CompareFibreShare', 'compareFibreShare', 'compare-fibre-share', 'compare-fibre.graphql'])(
  '%s finds it',
  async (wanted) => {
    expect(findNamedOperation(await readNamedOperations(folder), wanted)?.name).toBe('compare-fibre');
  },
);

test('a slip of the pen and a part of the name both lead to the nearest', () => {
  const names = ['dead-zones', 'khanh-hoa-dti-pillars', 'central-highlands-fibre', 'province-profile'];
  expect(nearestNames('ded-zone', names)[0]).toBe('dead-zones');
  expect(nearestNames('DtiPillars', names)[0]).toBe('khanh-hoa-dti-pillars');
  expect(nearestNames('fibre', names)[0]).toBe('central-highlands-fibre');
});
