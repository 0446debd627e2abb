import {
  execute,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from './own/province.ts';

/** A question of the hub has some thousand. */
const mostTokens = 20_000;
/** The hub asks the same few texts again and again. */
const mostKept = 200;

export type AnswerQuestion = (question: unknown) => Promise<ExecutionResult>;

type Checked = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

function check(schema: GraphQLSchema, query: string): Checked {
  try {
    const document = parse(query, { noLocation: true, maxTokens: mostTokens });
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

const textIn = (question: object, name: string): string | undefined => {
  const value: unknown = Object.getOwnPropertyDescriptor(question, name)?.value;
  return typeof value === 'string' ? value : undefined;
};

const refused = (message: string): ExecutionResult => ({ errors: [new GraphQLError(message)] });

/** Answers questions as GraphQL over HTTP sends them: `{ query, variables, operationName }`. */
export function createAnswerer(schema: GraphQLSchema, contextValue: Context): AnswerQuestion {
  const kept = new Map<string, Checked>();
  const checked = (query: string): Checked => {
    const known = kept.get(query);
    if (known) return known;
    if (kept.size >= mostKept) kept.clear();
    const found = check(schema, query);
    kept.set(query, found);
    return found;
  };
  return async (question) => {
    if (typeof question !== 'object' || question === null) return refused('The body must be a JSON object');
    const query = textIn(question, 'query');
    if (query === undefined) return refused('The body has no "query"');
    const read = checked(query);
    if ('errors' in read) return read;
    const variables: unknown = Object.getOwnPropertyDescriptor(question, 'variables')?.value;
    return await execute({
      schema,
      document: read.document,
      variableValues: typeof variables === 'object' && variables !== null ? { ...variables } : {},
      operationName: textIn(question, 'operationName') ?? null,
      contextValue,
    });
  };
}
