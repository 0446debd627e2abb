import { buildSchema } from 'graphql';
import { serverAudits } from 'graphql-http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../composition/compose-supergraph.ts';
import { startGateway, type RunningGateway } from './start-gateway.ts';

const sdl = 'type Query { word: String }';
let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await startGateway({
    supergraphSdl: composeSupergraph([{ name: 'words', url: 'http://words.invalid', sdl }]),
    links: [{ name: 'words', kind: 'in-process', schema: buildSchema(sdl), createContext: () => ({}) }],
    timeoutMs: 200,
    host: '127.0.0.1',
    port: 0,
    corsOrigins: [],
    log: pino({ level: 'silent' }),
    isReady: null,
  });
});
afterAll(async () => await gateway.stop());

const send = async (init: RequestInit, search = ''): Promise<Response> =>
  await fetch(`${gateway.url}/graphql${search}`, init);

describe('the audit of GraphQL over HTTP', () => {
  it.each(serverAudits({ url: () => `${gateway.url}/graphql` }).map((audit) => [audit.id, audit.name, audit] as const))(
    '%s: the server %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      expect(result).toMatchObject({ status: 'ok' });
    },
  );
});

describe('what the audit leaves open', () => {
  it('a mutation over GET is refused by its method', async () => {
    const response = await send({}, `?query=${encodeURIComponent('mutation { __typename }')}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'HEAD'])('%s is refused by its method', async (method) => {
    const response = await send({ method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json; charset=utf-16',
  ])('a body of %s is refused, for what a foreign page could send unasked must do nothing', async (contentType) => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const response = await send({ method: 'POST', headers: { 'content-type': contentType }, body });
    expect(response.status).toBe(415);
  });

  it('an answer that the client does not accept is refused', async () => {
    const response = await send({ headers: { accept: 'image/png' } }, '?query={__typename}');
    expect(response.status).toBe(406);
  });

  it('a client that accepts both types gets the one it likes better', async () => {
    const accept = 'application/graphql-response+json, application/json;q=0.9';
    const response = await send({ headers: { accept } }, '?query={');
    expect(response.headers.get('content-type')).toContain('application/graphql-response+json');
    expect(response.status).toBe(400);
  });

  it('what is sent is as long as it says', async () => {
    const response = await send({}, '?query={__typename}');
    const length = Number(response.headers.get('content-length'));
    expect((await response.arrayBuffer()).byteLength).toBe(length);
  });
});
