import Fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { createAnswerer, type AnswerQuestion } from './answer-question.ts';
import { buildSchema } from './build-schema.ts';
import { readContract } from './contract/read-contract.ts';
import { publication } from './publication.ts';
import type { Settings } from './settings.ts';
import { createHubKeys } from './signature/hub-keys.ts';
import { createVerifier, type VerifyRequest } from './signature/verify-request.ts';
import { openStore, type Seed } from './store/open-store.ts';

export interface RunningServer {
  /** Where it answers GraphQL. */
  readonly url: string;
  /** Fields of the contract that it serves. */
  readonly serves: readonly string[];
  close(): Promise<void>;
}

/** A question of the hub is a tenth of it. */
const mostBytes = 256 * 1024;

const errorsOf = (message: string): object => ({ errors: [new GraphQLError(message)] });

function serveGraphql(app: FastifyInstance, answer: AnswerQuestion, verify: VerifyRequest | null): void {
  // A signature is over the bytes of the body.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<{ Body: Buffer }>('/graphql', async ({ method, headers, body }, reply) => {
    const refusal = verify && (await verify({ method, headers, body }));
    if (refusal) {
      app.log.warn({ refusal }, 'a request was not let in');
      return await reply.code(401).send(errorsOf(`Only the hub may ask: ${refusal}`));
    }
    let question: unknown;
    try {
      question = JSON.parse(body.toString('utf8'));
    } catch {
      return await reply.code(400).send(errorsOf('The body is no JSON'));
    }
    return await answer(question);
  });
}

/** Opens the store and listens. Throws `Faulty` where the seed is. */
export async function startServer(
  settings: Settings,
  options: { readonly seed?: Seed; readonly isSilent?: boolean } = {},
): Promise<RunningServer> {
  const { host, port, database, signatures } = settings;
  const contract = readContract();
  const store = openStore(database, contract, options.seed);
  const app = Fastify({ bodyLimit: mostBytes, logger: options.isSilent ? false : { level: 'warn' } });
  const verify =
    signatures && createVerifier({ keyOf: createHubKeys(signatures.keysUrl), targetUri: signatures.targetUri });
  serveGraphql(app, createAnswerer(buildSchema(contract, store), { store }), verify);
  app.get('/health', () => ({ status: 'ok', subgraph: publication.name, ...store.contents() }));
  app.addHook('onClose', () => store.close());
  try {
    const address = await app.listen({ host, port });
    return { url: `${address}/graphql`, serves: [...store.statedFields()], close: async () => await app.close() };
  } catch (error) {
    await app.close();
    throw error;
  }
}
