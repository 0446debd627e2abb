import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { readNamedOperations } from '../../../schema/operations/named-operation.ts';
import { checkBreakingChanges } from './breaking-changes.ts';
import type { SentOperation, Surroundings } from './check.ts';
import { candidateOf, konTumSdl, ownTypes, publicationOf, supergraphWith, toldOf } from './kon-tum.fixture.ts';

const live = [publicationOf(candidateOf(konTumSdl()))];
const surroundings: Partial<Surroundings> = { live, supergraphSdl: supergraphWith(live) };
const withoutSecond = candidateOf(konTumSdl({ types: ownTypes.replace('"Hạng hai. Second."\n    SECOND', '') }));
const withoutName = candidateOf(
  konTumSdl({ types: ownTypes.replace('"Tên. Its name."\n    name: String!', '"Tên. Title."\n    title: String!') }),
);
const sent = (
  name: string | null,
  coordinates: readonly string[],
  count: number,
  lastSentOn: string,
): SentOperation => ({
  hash: 'ab12cd34ef56ab12cd34',
  name,
  coordinates,
  count,
  lastSentOn,
});

it('what only adds to the graph, or leaves it as it is, breaks nothing, and nobody is asked what was sent', async () => {
  const sentOperations = async () => await Promise.reject(new Error('not to be asked'));
  expect(await toldOf(checkBreakingChanges, candidateOf(konTumSdl()), { sentOperations })).toEqual([]);
  expect(await toldOf(checkBreakingChanges, candidateOf(konTumSdl()), { ...surroundings, sentOperations })).toEqual([]);
});

it('a breaking change that nobody uses is a warning', async () => {
  expect(await toldOf(checkBreakingChanges, withoutSecond, surroundings)).toEqual([
    [
      'warning',
      'KonTumGrade.SECOND',
      'A breaking change: SECOND was removed from enum type KonTumGrade. Nobody used it in the last 30 days.',
    ],
  ]);
});

it('one that was used is an error, with names, counts and the last day', async () => {
  const sentOperations = async () =>
    await Promise.resolve([
      sent('Coffee', ['Province.konTumFarms', 'KonTumFarm.name'], 40, '2026-03-01'),
      sent(null, ['KonTumFarm.name'], 2, '2026-03-04'),
      sent('Other', ['KonTumFarm.period'], 5, '2026-03-05'),
    ]);
  expect(await toldOf(checkBreakingChanges, withoutName, { ...surroundings, sentOperations })).toEqual([
    [
      'error',
      'KonTumFarm.name',
      'A breaking change: KonTumFarm.name was removed. It hurts 2 operations (Coffee, ab12cd34ef56), sent 42 times in 30 days, last on 2026-03-04.',
    ],
  ]);
});

it('a named operation of the hub is hurt whether it was sent or not', async () => {
  const namedOperations = new Map([
    ['kon-tum-coffee', parse('{ province(id: "kon-tum") { konTumFarms(grade: SECOND) { name } } }')],
    ['kon-tum-periods', parse('{ province(id: "kon-tum") { konTumFarms { period } } }')],
  ]);
  expect(await toldOf(checkBreakingChanges, withoutSecond, { ...surroundings, namedOperations })).toEqual([
    [
      'error',
      'KonTumGrade.SECOND',
      "A breaking change: SECOND was removed from enum type KonTumGrade. It hurts the hub's named operations kon-tum-coffee.",
    ],
  ]);
});

it('a version that only serves the contract takes away what the one before added', async () => {
  const serving = candidateOf(konTumSdl({ fields: 'security: ProvinceSecurity', types: '' }));
  const told = await toldOf(checkBreakingChanges, serving, surroundings);
  expect(new Set(told.map(([severity, place]) => `${severity} ${place}`))).toEqual(
    new Set(['warning KonTumFarm', 'warning KonTumGrade', 'warning Province.konTumFarms']),
  );
});

it('no version of a province hurts what the nation asks', async () => {
  const namedOperations = new Map((await readNamedOperations()).map(({ name, text }) => [name, parse(text)]));
  const told = await toldOf(checkBreakingChanges, withoutName, { ...surroundings, namedOperations });
  expect(told.map(([severity]) => severity)).toEqual(['warning']);
});
