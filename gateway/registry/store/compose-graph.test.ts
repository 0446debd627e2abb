import { expect, test } from 'vitest';
import { composeGraph, settleGraph, type Extending } from './compose-graph.ts';
import { committedNationalGraph } from './national-graph.ts';
import { coffeeExtension, teaExtension } from './published.fixture.ts';

const extending = (id: number, extension: string | null): Extending => ({
  id,
  name: `subgraph-${id}`,
  url: 'http://127.0.0.1:9/',
  extension,
});

test('without extensions the supergraph is the committed one, letter for letter', async () => {
  const national = await committedNationalGraph();
  expect(await composeGraph(national, [extending(1, null)])).toBe(national.supergraphSdl);
});

test('a graph that lacks what a named operation asks for is not served', async () => {
  const national = await committedNationalGraph();
  const subgraphs = national.subgraphs.filter(({ name }) => name !== 'programme');
  await expect(composeGraph({ ...national, subgraphs }, [extending(1, teaExtension)])).rejects.toThrow(
    /^The named operation [\w-]+ cannot be asked: Cannot query field/,
  );
});

test('those that do not compose are found among those that do, and the earlier of two that contradict each other stays', async () => {
  const national = await committedNationalGraph();
  const broken = coffeeExtension('tonnes: Nothing');
  const settled = await settleGraph(national, [
    extending(5, coffeeExtension('tonnes: [Int!]!')),
    extending(1, teaExtension),
    extending(2, broken),
    extending(3, null),
    extending(4, coffeeExtension('tonnes: Float')),
    extending(6, broken),
  ]);
  expect([...settled.leftOut.keys()]).toEqual([2, 5, 6]);
  expect(settled.supergraphSdl).toContain('lamDongTea');
  expect(settled.supergraphSdl).toContain('KonTumCoffee');
});
