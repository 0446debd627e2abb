import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readNamedOperations } from './named-operation.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operations-'));
  await writeFile(join(folder, 'b-side.graphql'), 'query BSide { __typename }');
  await writeFile(
    join(folder, 'compare-fibre.graphql'),
    '# Tỉnh nào?\n#\n# Which province?\nquery CompareFibreShare($period: Period = "2024") {\n  # not the question\n  __typename\n}',
  );
});
afterAll(async () => await rm(folder, { recursive: true }));

test('an operation is its file and the question above it', async () => {
  const [first, second] = await readNamedOperations(folder);
  expect(first).toMatchObject({ name: 'b-side', question: [], variables: [] });
  expect(second).toMatchObject({
    name: 'compare-fibre',
    operationName: 'CompareFibreShare',
    question: ['Tỉnh nào?', 'Which province?'],
  });
});

test('a file without a named operation is told by its name', async () => {
  const path = join(folder, 'nameless.graphql');
  await writeFile(path, '{ __typename }');
  await expect(readNamedOperations(folder)).rejects.toThrowError(
    'nameless.graphql: expected one operation with a name',
  );
  await rm(path);
});
