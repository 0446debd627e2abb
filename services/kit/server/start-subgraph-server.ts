import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { closeGracefully } from '../../../config/close-gracefully.ts';
import { createCallVerifier } from '../../../identity/calls/signed-call.ts';
import { maskedError } from '../../../schema/errors/masked-error.ts';
import { isLedgerReady } from '../../ledger/read/is-ready.ts';
import type { VersionSet } from '../../ledger/versions/known-versions.ts';
import type { Foundation } from '../foundation.ts';
import { AnswerAhead, type AheadOptions, type Reply } from './answer-ahead.ts';
import { answerQuestion } from './answer-question.ts';
import { CheckedDocuments } from './checked-documents.ts';
import { entityTag } from './entity-tag.ts';
import { tellErrors } from './tell-errors.ts';

export interface SubgraphServerOptions {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly foundation: Foundation;
  /** The versions of the data that a request which begins now will read, or older ones. */
  readonly dataVersions: () => VersionSet;
  /** The secret by which gateways sign their calls: no other call is answered. */
  readonly internalKey: string;
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
  /** Whether the service has what it answers from; that its database answers where left out. */
  readonly isReady?: () => Promise<boolean>;
  /** Routes beside those of the subgraph. */
  readonly routes?: (app: FastifyInstance) => Promise<void>;
}

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

const path = '/graphql';
const mostRequestBytes = 16 * 1024 * 1024;

const jsonType = 'application/json; charset=utf-8';

/** Not in the contract's words: should a gateway of ours be told so, its operator must act, and no client can. */
const unsigned: Reply = {
  status: 401,
  headers: { 'content-type': jsonType },
  text: JSON.stringify({
    errors: [
      {
        message: 'Only calls signed by a gateway are answered: INTERNAL_KEY must be the same, and the clocks too',
        extensions: { code: 'UNSIGNED_CALL' },
      },
    ],
  }),
};

/** A body that is no JSON is undefined. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Answers a request's body, whoever read it. */
function answerBodies({ name, log, internalKey, ...options }: SubgraphServerOptions): AheadOptions['answer'] {
  const documents = new CheckedDocuments(options.schema);
  const questionOptions = { ...options, documents, tellErrors: tellErrors(name, log) };
  const verify = createCallVerifier(name, internalKey);
  return async (body, request) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && given !== '' ? given : randomUUID();
    try {
      const identity = verify(request.headers, body);
      if (!identity) return unsigned;
      const {
        status,
        body: answer,
        label,
      } = await answerQuestion(parsed(body), { requestId, identity }, questionOptions);
      const headers: Reply['headers'] = label
        ? { 'content-type': jsonType, etag: entityTag(label) }
        : { 'content-type': jsonType };
      return { status, headers, text: JSON.stringify(answer) };
    } catch (error) {
      log.error({ err: error, subgraph: name, requestId }, `subgraph ${name} failed`);
      const text = JSON.stringify({ errors: [maskedError(requestId)] });
      return { status: 500, headers: { 'content-type': jsonType }, text };
    }
  };
}

function serveGraphql(app: FastifyInstance, answer: AheadOptions['answer']): void {
  app.setErrorHandler<FastifyError>(async ({ statusCode = 500, message }, request, reply) => {
    const told = statusCode < 500 ? { message, extensions: { code: 'BAD_REQUEST' } } : maskedError(request.id);
    return await reply.code(statusCode).send({ errors: [told] });
  });
  // A page of a foreign origin can send text without asking first; without a parser for it that is refused (415).
  app.removeContentTypeParser(['text/plain', 'application/json']);
  // The signature is of the bytes.
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post(path, async (request, reply) => {
    const { status, headers, text } = await answer(
      request.body instanceof Buffer ? request.body : Buffer.alloc(0),
      request.raw,
    );
    return await reply.code(status).headers(headers).send(text);
  });
}

/**
 * Serves one subgraph over HTTP: POST /graphql, GET /health (the process lives), GET /ready (the ledger answers). Only
 * gateways ask it, so it does no more than they need: a server for everybody costs several times as much a fetch.
 */
export async function startSubgraphServer(options: SubgraphServerOptions): Promise<RunningServer> {
  const { name, foundation } = options;
  const isReady = options.isReady ?? (async () => await isLedgerReady(foundation.ledger));
  const answer = answerBodies(options);
  const ahead = new AnswerAhead({ path, mostBytes: mostRequestBytes, answer });
  const app = Fastify({
    bodyLimit: mostRequestBytes,
    requestIdHeader: 'x-request-id',
    genReqId: () => randomUUID(),
    serverFactory: (handle) => ahead.createServer(handle),
  });
  app.addHook('preClose', async () => ahead.close());
  serveGraphql(app, answer);
  app.get('/health', () => ({ subgraph: name, status: 'alive' }));
  app.get('/ready', async (_request, reply) => {
    const ready = await isReady();
    return await reply.code(ready ? 200 : 503).send({ subgraph: name, status: ready ? 'ready' : 'not ready' });
  });
  await options.routes?.(app);
  const url = await app.listen({ host: options.host, port: options.port });
  return {
    url: `${url}${path}`,
    stop: async () => await closeGracefully(app),
  };
}
