import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import { createApolloQueryPlanner } from './apollo-query-planner.ts';
import { fetchesOf, type PlanNode } from './query-plan.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@interfaceObject"])`;

const planner = createApolloQueryPlanner(
  composeSupergraph([
    {
      name: 'media',
      url: 'http://media',
      sdl: `${link} type Query { media: [Media!] } interface Media @key(fields: "id") { id: ID! }
        type Book implements Media @key(fields: "id") { id: ID! } type Film implements Media @key(fields: "id") { id: ID! }`,
    },
    {
      name: 'reviews',
      url: 'http://reviews',
      sdl: `${link} type Query { best(of: Int): Media } type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
    },
  ]),
);

const fetches = (query: string): readonly object[] =>
  fetchesOf(planner.plan(parse(query))).map(({ document: _document, ...fetch }) => fetch);

describe("plans of Apollo's planner", () => {
  it('a fetch of the root names its subgraph, operation and variables', () => {
    expect(fetches('query ($n: Int) { best(of: $n) { stars } }')).toEqual([
      {
        kind: 'fetch',
        subgraph: 'reviews',
        operation: 'query($n:Int){best(of:$n){stars}}',
        operationKind: 'query',
        variables: ['n'],
        entities: [],
        outputRewrites: [],
      },
    ]);
  });

  it('a fetch of entities says where they stand, what they are made of, and what is rewritten on the way', () => {
    const { kind, nodes } = planner.plan(parse('{ media { stars } }')) as Extract<PlanNode, { kind: 'sequence' }>;
    expect([kind, nodes.length]).toEqual(['sequence', 2]);
    const id = { kind: 'field', responseName: 'id', selections: [] };
    const type = { kind: 'field', responseName: '__typename', selections: [] };
    expect(fetchesOf(nodes[1])[0]?.entities).toEqual([
      {
        responseName: '_entities',
        representationsVariable: 'representations',
        paths: [[{ kind: 'field', name: 'media' }, { kind: 'items' }]],
        requires: [{ kind: 'types', name: 'Media', selections: [type, id] }],
        inputRewrites: [
          {
            kind: 'set',
            path: [
              { kind: 'types', names: ['Media'] },
              { kind: 'field', name: '__typename' },
            ],
            value: 'Media',
          },
        ],
        outputRewrites: [],
      },
    ]);
  });

  it('nothing is fetched for the name of the root alone', () => {
    expect(planner.plan(parse('{ __typename }'))).toBeUndefined();
  });
});
