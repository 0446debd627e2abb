import { execute, parse } from 'graphql';
import type { Answer } from './compare.ts';
import { journal, type FederatedWorld } from './federate-world.ts';
import type { Operation } from './generate-operation.ts';

/** What is right: the API schema executed as one. */
export async function answerPlain({ plain }: FederatedWorld, { query, variables }: Operation): Promise<Answer> {
  journal.last = 0;
  const { data, errors } = await execute({ schema: plain, document: parse(query), variableValues: variables });
  return { data: data ?? null, errors: errors?.map((error) => error.toJSON()) };
}
