import type { ApolloServer } from '@apollo/server';
import { print } from 'graphql';
import { stringifyAnswer } from '../engine/apollo-server/stringify-answer.ts';
import type { Engine } from '../engine/engine.ts';
import type { RequestContext } from './request-context.ts';

/** The direct path of an engine that has none: through Apollo Server, and never kept. */
export const answerByServer =
  (server: ApolloServer<RequestContext>): Engine['answer'] =>
  async ({ document, operationName, variables }, context) => {
    const { body } = await server.executeOperation(
      { query: print(document), variables, ...(operationName === undefined ? {} : { operationName }) },
      { contextValue: context as RequestContext },
    );
    if (body.kind !== 'single') throw new Error('A deferred operation has no single answer');
    const result = body.singleResult;
    return { body: Buffer.from(stringifyAnswer(result)), hasErrors: !!result.errors?.length, etag: null };
  };
