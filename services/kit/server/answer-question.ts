import {
  execute,
  getOperationAST,
  GraphQLError,
  Kind,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { Identity } from '../../../identity/identity.ts';
import type { VersionSet } from '../../ledger/versions/known-versions.ts';
import { createContext } from '../context.ts';
import type { Foundation } from '../foundation.ts';
import type { CheckedDocuments } from './checked-documents.ts';
import { readQuestion } from './read-question.ts';

export interface QuestionOptions {
  readonly schema: GraphQLSchema;
  readonly documents: CheckedDocuments;
  readonly foundation: Foundation;
  readonly dataVersions: () => VersionSet;
  /** What is shown of the errors that fields threw. */
  readonly tellErrors: (errors: readonly GraphQLError[], requestId: string) => readonly GraphQLFormattedError[];
}

export interface Asking {
  readonly requestId: string;
  readonly identity: Identity;
}

export interface Answer {
  readonly status: 200 | 400;
  readonly body: object;
  /** Which data was read; null where none was. */
  readonly label: VersionSet | null;
}

const refuse = (errors: readonly GraphQLError[]): Answer => ({ status: 400, body: { errors }, label: null });

const isOfVariables = ({ nodes }: GraphQLError): boolean => nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;

/** graphql-js names no code for variables that do not fit; without one they would be masked as failures of ours. */
const asBadInput = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes, extensions: { ...error.extensions, code: 'BAD_USER_INPUT' } });

/** Answers what a gateway asks. Every answer says which data it was read from, in `extensions.dataVersions`. */
export async function answerQuestion(
  body: unknown,
  { requestId, identity }: Asking,
  options: QuestionOptions,
): Promise<Answer> {
  const { schema, documents, foundation, dataVersions, tellErrors } = options;
  const question = readQuestion(body);
  if (question instanceof GraphQLError) return refuse([question]);
  const checked = documents.get(question.query);
  if ('faults' in checked) return refuse(checked.faults);
  const { document } = checked;
  const { variables: variableValues, operationName } = question;
  if (!getOperationAST(document, operationName)) {
    const extensions = { code: 'OPERATION_RESOLUTION_FAILURE' };
    const message = operationName === undefined ? 'Must provide operation name' : `Unknown operation: ${operationName}`;
    return refuse([new GraphQLError(message, { extensions })]);
  }
  // Taken before the reads begin, so that an answer is never older than its label.
  const label = dataVersions();
  const contextValue = createContext(foundation, identity);
  const result: ExecutionResult = await execute({ schema, document, variableValues, operationName, contextValue });
  const { data, errors } = result;
  if (data === undefined && errors?.every(isOfVariables)) return refuse(errors.map(asBadInput));
  const told = errors ? { errors: tellErrors(errors, requestId) } : {};
  return { status: 200, body: { ...told, data, extensions: { dataVersions: label } }, label };
}
