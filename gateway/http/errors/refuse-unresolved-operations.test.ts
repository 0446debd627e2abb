import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import { startGateway, type RunningGateway } from '../start-gateway.ts';

const sdl = 'type Query { word: String }';
const lines: unknown[] = [];
let gateway: RunningGateway;

beforeEach(async () => {
  lines.length = 0;
  gateway = await startGateway({
    supergraphSdl: composeSupergraph([{ name: 'words', url: 'http://words.invalid', sdl }]),
    links: [{ name: 'words', kind: 'in-process', schema: buildSchema(sdl), createContext: () => ({}) }],
    timeoutMs: 200,
    host: '127.0.0.1',
    port: 0,
    corsOrigins: [],
    log: pino({}, { write: (line) => void lines.push(line) }),
    isReady: null,
  });
});

afterEach(async () => await gateway.stop());

async function ask(request: { readonly query: string; readonly operationName?: string }): Promise<unknown> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

test.each([
  [{ query: 'query A { word } query B { word }', operationName: 'C' }, '"C"'],
  [{ query: 'query A { word } query B { word }' }, 'A, B'],
  [{ query: 'query A { word }', operationName: 'a' }, '"a"'],
  [{ query: '{ word }', operationName: '' }, 'none has a name'],
])(
  'which operation is meant is the client’s to say: %o is refused, and is no line in the log',
  async (asked, named) => {
    expect(await ask(asked)).toEqual({
      status: 400,
      errors: [
        {
          message: expect.stringContaining(named) as string,
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
        },
      ],
    });
    expect(lines).toEqual([]);
  },
);

test.each([{ query: '{ word }' }, { query: 'query A { word } query B { word }', operationName: 'B' }])(
  '%o names its operation well enough',
  async (asked) => {
    expect(await ask(asked)).toEqual({ status: 200, data: { word: null } });
  },
);

test('a mutation is refused by its kind', async () => {
  expect(await ask({ query: 'mutation { word }' })).toMatchObject({
    status: 400,
    errors: [{ message: expect.stringContaining('no mutation') as string, extensions: { code: 'BAD_REQUEST' } }],
  });
});
