import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { Engine, EngineContext } from '../engine.ts';
import { AnswerInParts, partsType } from './answer-in-parts.ts';

/** Whether a client says by name that it takes parts, in the form that they have here or in any. */
function acceptsParts(accept: string | undefined): boolean {
  if (!accept?.includes('multipart/mixed')) return false;
  return accept.split(',').some((range) => {
    const [type, ...parameters] = range.split(';').map((each) => each.trim().toLowerCase().replaceAll('"', ''));
    return (
      type === 'multipart/mixed' &&
      parameters.every((each) => {
        const [name, value] = each.split('=');
        if (name === 'q') return Number(value) > 0;
        if (name === 'deferspec') return value === '20220824';
        // Other forms of parts, or parts of something else.
        return name !== 'incrementalspec' && name !== 'subscriptionspec';
      })
    );
  });
}

/**
 * Answers in parts what has `@defer`, for clients that accept parts; all others get the whole at once. Apollo Server lets
 * a gateway give whole answers only, so it is done by a plugin: behind the same parser, rules and limits.
 */
export const answerDeferred = (engine: Pick<Engine, 'answerIncrementally'>): ApolloServerPlugin<EngineContext> => ({
  requestDidStart: async ({ request: asked }) =>
    acceptsParts(asked.http?.headers.get('accept'))
      ? {
          responseForOperation: async ({ document, queryHash, request, contextValue }) => {
            if (queryHash === undefined) return null;
            const answer = await engine.answerIncrementally(
              {
                document,
                documentHash: queryHash,
                operationName: request.operationName,
                variables: request.variables ?? {},
              },
              contextValue,
            );
            if (!answer) return null;
            const data = new AnswerInParts(answer) as unknown as Record<string, unknown>;
            return {
              http: { headers: new HeaderMap([['content-type', partsType]]) },
              body: { kind: 'single', singleResult: { data } },
            };
          },
        }
      : undefined,
});
