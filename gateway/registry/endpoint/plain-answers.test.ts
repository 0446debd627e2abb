import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReceivedAnswer, SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import { depthOf } from './answer-depth.ts';
import { testContext, testRequest } from './asked-endpoint.fixture.ts';
import { endpointFaultOf } from './endpoint-fault-of.ts';
import { plainAnswers } from './plain-answers.ts';

/** What comes of an answer with that text. */
async function plain(text: string): Promise<unknown> {
  const answer = { ...(JSON.parse(text) as ReceivedAnswer), mayEscape: false, text };
  const client: SubgraphClient = { name: 'x', ask: async () => answer, close: async () => undefined };
  return await plainAnswers(client).ask(testRequest, testContext).catch(endpointFaultOf);
}

describe('of an endpoint’s answer', () => {
  it('data and the messages of errors are let through', async () => {
    const errors = [{ message: 'No such figure', path: ['a', 1], locations: [{ line: 1, column: 1 }] }];
    expect(await plain(JSON.stringify({ data: { a: [1] }, errors }))).toEqual({
      data: { a: [1] },
      errors: [{ message: 'No such figure', path: ['a', 1] }],
      mayEscape: false,
    });
  });

  it('nothing is let through that the gateway might take for its own word', async () => {
    const extensions = { dataVersions: { security: '9' }, provinces: [{ id: 'lang-son', served: 'live' }] };
    const errors = [{ message: 'x', path: [{}], extensions: { code: 'FORBIDDEN' } }];
    expect(await plain(JSON.stringify({ errors, extensions }))).toEqual({
      data: null,
      errors: [{ message: 'x' }],
      mayEscape: false,
    });
  });

  it('no more than a hundred errors are let through', async () => {
    const errors = Array.from({ length: 1000 }, () => ({ message: 'x' }));
    expect(await plain(JSON.stringify({ errors }))).toMatchObject({ errors: { length: 100 } });
  });

  it.each(['[null]', '["x"]', '[{"message":1}]'])('errors that are none are refused: %s', async (errors) => {
    expect(await plain(`{"errors":${errors}}`)).toEqual({ word: 'not-graphql', detail: 'errors without a message' });
  });

  it('what is nested too deeply is refused', async () => {
    const nested = (levels: number): string => `{"data":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
    expect(await plain(nested(46))).toMatchObject({ data: {} });
    expect(await plain(nested(47))).toEqual({ word: 'too-deep', detail: '49 > 48' });
  });
});

it('the depth of a text is that of the value in it', () => {
  const measured = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(measured)) : 0;
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(depthOf(JSON.stringify(value))).toBe(measured(value));
    }),
  );
});
