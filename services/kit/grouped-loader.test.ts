import { expect, test } from 'vitest';
import { asOfText, createGroupedLoader } from './grouped-loader.ts';

interface Key {
  readonly year: number;
  readonly id: string;
}

function countingLoader() {
  const reads: string[][] = [];
  const loader = createGroupedLoader<Key, string>({
    question: ({ year }) => String(year),
    name: ({ id }) => id,
    read: async (keys) => {
      reads.push(keys.map(({ year, id }) => `${year} ${id}`));
      return await Promise.resolve(
        new Map(keys.filter(({ id }) => id !== 'unknown').map(({ year, id }) => [id, `${id} in ${year}`])),
      );
    },
    absent: ({ id }) => `no ${id}`,
  });
  return { reads, loader };
}

test('one read for each different question, and each key gets its own answer', async () => {
  const { reads, loader } = countingLoader();
  const keys = [
    { year: 2024, id: 'a' },
    { year: 2023, id: 'a' },
    { year: 2024, id: 'b' },
    { year: 2024, id: 'unknown' },
  ];
  expect(await loader.loadMany(keys)).toEqual(['a in 2024', 'a in 2023', 'b in 2024', 'no unknown']);
  expect(reads).toEqual([['2024 a', '2024 b', '2024 unknown'], ['2023 a']]);
});

test('the same key asked for again is not read again', async () => {
  const { reads, loader } = countingLoader();
  await Promise.all([loader.load({ year: 2024, id: 'a' }), loader.load({ year: 2024, id: 'a' })]);
  await loader.load({ year: 2024, id: 'a' });
  expect(reads).toEqual([['2024 a']]);
});

test('now and an instant are different questions', () => {
  expect(asOfText(null)).toBe('now');
  expect(asOfText(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
});
