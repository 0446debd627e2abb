import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { badViewVariable } from '../../../schema/errors/catalogue.ts';
import { nearestNames } from '../../../schema/operations/nearest-names.ts';
import { readOperationVariables, type VariableFault } from '../../../schema/operations/operation-variables.ts';
import type { EngineRequest } from '../../engine/engine.ts';
import { badRequest } from '../errors/bad-request.ts';
import { checkVariables } from '../limits/check-variables.ts';
import type { ViewSet } from './view.ts';

export const viewsPath = '/views';

/** What an address asks for, or why it cannot be answered. */
export type ViewAddress =
  { readonly request: EngineRequest } | { readonly status: 400 | 404; readonly error: GraphQLFormattedError };

function unknownView(name: string, views: ViewSet['views']): ViewAddress {
  const nearest = nearestNames(name, [...views.keys()]).join(', ') || '–';
  const message =
    `Không có "${name.slice(0, 80)}". Gần nhất: ${nearest}. ` +
    `There is no view of this name. Nearest: ${nearest}. GET ${viewsPath} lists all.`;
  return { status: 404, error: badRequest(message) };
}

function wordFault(fault: VariableFault, given: readonly string[]): GraphQLError {
  if (fault.kind === 'missing') return badViewVariable(fault.name, undefined, fault.expected);
  if (fault.kind === 'wrong') return badViewVariable(fault.name, fault.found ?? undefined, fault.expected);
  const { name, known, nearest } = fault;
  const names = nearest === null ? 'no variables' : `one of ${known.join(', ')} (nearest: ${nearest})`;
  return badViewVariable(name.slice(0, 80), given.join(', '), names);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads `/views/<name>?<variable>=<value>`; a list is repeated or holds commas. */
export function readViewAddress(url: string, { schema, views }: ViewSet): ViewAddress {
  const start = url.indexOf('?');
  const name = decoded(url.slice(viewsPath.length + 1, start < 0 ? undefined : start));
  const view = views.get(name);
  if (!view) return unknownView(name, views);
  const parameters = new URLSearchParams(start < 0 ? '' : url.slice(start));
  const given = new Map(
    [...new Set(parameters.keys())].map((key) => {
      const texts = parameters.getAll(key);
      return [key, texts.length === 1 && texts[0] !== undefined ? texts[0] : texts] as const;
    }),
  );
  const { operation, document, documentHash } = view;
  const read = readOperationVariables(operation.variables, given, schema);
  if ('fault' in read)
    return { status: 400, error: wordFault(read.fault, parameters.getAll(read.fault.name)).toJSON() };
  try {
    checkVariables(read.values);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { status: 400, error: error.toJSON() };
  }
  return { request: { document, documentHash, operationName: operation.operationName, variables: read.values } };
}
