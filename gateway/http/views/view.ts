import { hash } from 'node:crypto';
import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { NamedOperation } from '../../../schema/operations/named-operation.ts';

/** A named operation that this graph can answer, ready to be asked. */
export interface View {
  readonly operation: NamedOperation;
  readonly document: DocumentNode;
  readonly documentHash: string;
}

export interface ViewSet {
  readonly schema: GraphQLSchema;
  readonly views: ReadonlyMap<string, View>;
  /** Operations that this graph does not hold the fields of. */
  readonly unanswerable: readonly { readonly name: string; readonly reason: string }[];
}

/** Parses and checks every operation once, against the schema that requests will be answered by. */
export function prepareViews(operations: readonly NamedOperation[], schema: GraphQLSchema): ViewSet {
  const views = new Map<string, View>();
  const unanswerable: { name: string; reason: string }[] = [];
  for (const operation of operations) {
    const document = parse(operation.text, { noLocation: true });
    const [fault] = validate(schema, document);
    if (fault) unanswerable.push({ name: operation.name, reason: fault.message });
    else views.set(operation.name, { operation, document, documentHash: hash('sha256', operation.text) });
  }
  return { schema, views, unanswerable };
}
