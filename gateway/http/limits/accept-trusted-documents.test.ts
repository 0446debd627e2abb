import { hash } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { getIntrospectionQuery } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { acceptTrustedDocuments, type TrustedDocumentsMode } from './accept-trusted-documents.ts';
import { createTrustedDocuments } from './trusted-documents.ts';

const text = '# The question\nquery TheWord($n: Int = 1) { word(n: $n) }';
const untrusted = { code: 'UNTRUSTED_DOCUMENT', documents: ['the-word'] };

let app: FastifyInstance;
let server: ApolloServer;
let url: string;

async function start(mode: TrustedDocumentsMode): Promise<void> {
  app = Fastify();
  acceptTrustedDocuments(app, createTrustedDocuments([{ name: 'the-word', operationName: 'TheWord', text }]), mode);
  server = new ApolloServer({
    typeDefs: 'type Query { word(n: Int): String secret: String }',
    resolvers: { Query: { word: (_: unknown, { n }: { n: number }) => `word ${n}`, secret: () => 'secret' } },
  });
  await server.start();
  await app.register(fastifyApollo(server), { path: '/graphql', method: ['GET', 'POST'] });
  app.get('/elsewhere', async () => ({ here: true }));
  url = await app.listen({ host: '127.0.0.1', port: 0 });
}

afterEach(async () => {
  await app.close();
  await server.stop();
});

async function answer(response: Response): Promise<unknown> {
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  };
  return errors ? { status: response.status, ...errors[0] } : data;
}

const post = async (body: unknown): Promise<unknown> =>
  await answer(
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

const get = async (search: Record<string, string> | string): Promise<unknown> =>
  await answer(
    await fetch(`${url}/graphql?${new URLSearchParams(search).toString()}`, {
      headers: { 'apollo-require-preflight': 'true' },
    }),
  );

const persisted = (of: string): object => ({ persistedQuery: { version: 1, sha256Hash: hash('sha256', of) } });

describe('only trusted documents', () => {
  it.each([
    ['its id', { documentId: 'the-word', variables: { n: 4 } }],
    ['the name of its operation', { documentId: 'TheWord', operationName: 'TheWord', variables: { n: 4 } }],
    ['its text', { query: text, variables: { n: 4 } }],
    ['its text otherwise spaced', { query: 'query TheWord($n:Int=1){word(n:$n)}', variables: { n: 4 } }],
    ['the hash of its file', { extensions: persisted(text), variables: { n: 4 } }],
    ['its id and its text', { documentId: 'the-word', query: text, variables: { n: 4 } }],
    ['its text and the hash of it', { query: text, extensions: persisted(text), variables: { n: 4 } }],
  ])('a named operation is answered by %s', async (_, body) => {
    await start('only');
    expect(await post(body)).toEqual({ word: 'word 4' });
  });

  it('a named operation is answered over GET too', async () => {
    await start('only');
    const variables = JSON.stringify({ n: 4 });
    expect(await get({ documentId: 'the-word', variables })).toEqual({ word: 'word 4' });
    expect(await get({ query: text, variables, operationName: 'TheWord' })).toEqual({ word: 'word 4' });
    expect(await get({ extensions: JSON.stringify(persisted(text)), variables })).toEqual({ word: 'word 4' });
  });

  it.each([
    ['another text', { query: '{ secret }' }, undefined],
    ['another text under a known name', { query: 'query TheWord { secret }', operationName: 'TheWord' }, 'TheWord'],
    ['a known text with an operation added', { query: `${text} query B { secret }`, operationName: 'B' }, 'B'],
    ['a known id beside another text', { documentId: 'the-word', query: '{ secret }' }, 'the-word'],
    ['an unknown id', { documentId: 'no-such' }, 'no-such'],
    ['an unknown hash', { extensions: persisted('{ secret }') }, hash('sha256', '{ secret }')],
    ['a hash to register', { query: '{ secret }', extensions: persisted('{ secret }') }, undefined],
    ['introspection', { query: getIntrospectionQuery() }, undefined],
    ['a text that is no document', { query: '{ secret' }, undefined],
    ['nothing', {}, undefined],
    ['a list of requests', [{ query: '{ secret }' }], undefined],
    ['a text in a list', { query: ['{ secret }'] }, undefined],
  ])('%s is refused, and what would do is named', async (_, body, found) => {
    await start('only');
    const refused = (await post(body)) as { readonly message: string };
    expect(refused).toMatchObject({ status: 400, extensions: untrusted });
    expect(refused.message).toContain('{"documentId": "<name>"');
    expect(/Found "([^"]*)/.exec(refused.message)?.[1]).toBe(found);
  });

  it.each([
    'query={secret}',
    'documentId=the-word&query={secret}',
    `query=${encodeURIComponent(text)}&query={secret}`,
    'documentId=the-word&documentId=no-such',
    '',
  ])('GET ?%s is refused', async (search) => {
    await start('only');
    expect(await get(search)).toMatchObject({ status: 400, extensions: untrusted });
  });

  it('other addresses are as they were', async () => {
    await start('only');
    expect(await (await fetch(`${url}/elsewhere?query={secret}`)).json()).toEqual({ here: true });
  });
});

describe('any document', () => {
  it('is answered, and named operations by their id beside it', async () => {
    await start('off');
    expect(await post({ query: '{ secret }' })).toEqual({ secret: 'secret' });
    expect(await get({ query: '{ secret }' })).toEqual({ secret: 'secret' });
    expect(await post({ documentId: 'the-word' })).toEqual({ word: 'word 1' });
    expect(await get({ documentId: 'the-word' })).toEqual({ word: 'word 1' });
  });

  it('keeps what clients do with persisted queries', async () => {
    await start('off');
    expect(await post({ extensions: persisted('{ secret }') })).toMatchObject({
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    });
    expect(await post({ query: '{ secret }', extensions: persisted('{ secret }') })).toEqual({ secret: 'secret' });
    expect(await post({ extensions: persisted('{ secret }') })).toEqual({ secret: 'secret' });
    expect(await post({ extensions: persisted(text) })).toEqual({ word: 'word 1' });
  });

  it('by an unknown id is refused', async () => {
    await start('off');
    expect(await post({ documentId: 'no-such' })).toMatchObject({ status: 400, extensions: untrusted });
  });
});
