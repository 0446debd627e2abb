import type { GraphQLFormattedError } from 'graphql';
import { AnswerInParts } from './answer-in-parts.ts';
import { completeAnswer, WrittenData } from '../projection/written-answer.ts';

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
}

/**
 * For Apollo Server's `stringifyResult`: data that the engine has written stays as it is. The answer is then a Buffer
 * under the type of a string, because Apollo Server only hands it on; the HTTP integration must send either.
 */
export function stringifyAnswer(result: Result): string {
  const { data, errors, extensions } = result;
  if (data instanceof WrittenData) return completeAnswer(data, errors, extensions) as unknown as string;
  // Not text at all: answer-in-parts.ts tells how it is sent.
  if (data instanceof AnswerInParts) return data as unknown as string;
  return JSON.stringify(result);
}
