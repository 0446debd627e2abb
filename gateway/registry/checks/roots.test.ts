import { expect, it } from 'vitest';
import { candidateOf, konTumSdl, link, ownTypes, toldOf } from './kon-tum.fixture.ts';
import { checkRoots } from './roots.ts';

const root = (place: string) => [
  'error',
  place,
  `${place} is a root field; Query, Mutation and Subscription are the nation's.`,
];

it('the fields that every subgraph has on its Query are no roots of the graph', async () => {
  const types = `${ownTypes} type Query { _service: Int _entities(representations: [Int]): [Int] }`;
  expect(await toldOf(checkRoots, candidateOf(konTumSdl({ types })))).toEqual([]);
});

it('every other root field is told, whatever its type is called', async () => {
  const types = `${ownTypes} type Query { konTum: Int } extend type Query { konTumFarms: Int } type Mutation { konTumAdd: Int } type Subscription { konTumNews: Int }`;
  expect(await toldOf(checkRoots, candidateOf(konTumSdl({ types })))).toEqual(
    ['Query.konTum', 'Query.konTumFarms', 'Mutation.konTumAdd', 'Subscription.konTumNews'].map(root),
  );
  const renamed = `${link} extend schema { query: KonTumRoot } type KonTumRoot { konTum: Int }`;
  expect(await toldOf(checkRoots, candidateOf(renamed))).toEqual([root('KonTumRoot.konTum')]);
});
