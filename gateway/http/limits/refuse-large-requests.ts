import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { BoundedCache } from '../../engine/planning/bounded-cache.ts';
import { checkDocument } from './check-document.ts';
import { checkVariables } from './check-variables.ts';

/** Documents of well-behaved clients come again and again: so many are known by their hash and not read twice. */
const rememberedDocuments = 1000;

interface Asked {
  readonly query?: unknown;
  readonly variables?: unknown;
}

const askedBy = ({ method, body, query }: FastifyRequest): Asked => (method === 'GET' ? query : body) ?? {};

/** Refuses what would be slow to check or to plan, before anything checks or plans it. */
export function refuseLargeRequests(app: FastifyInstance): void {
  const passed = new BoundedCache<string, true>(rememberedDocuments);
  app.addHook('preHandler', async (request, reply) => {
    const { query, variables } = askedBy(request);
    try {
      if (typeof query === 'string')
        passed.getOrMake(hash('sha256', query, 'base64'), () => {
          checkDocument(query);
          return true;
        });
      checkVariables(variables);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return await reply.code(400).send({ errors: [error.toJSON()] });
    }
  });
}
