import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type DocumentNode } from 'graphql';

const operationNames = ({ definitions }: DocumentNode): string =>
  definitions
    .flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? (each.name?.value ?? []) : []))
    .join(', ')
    .slice(0, 200);

/** The engine fails over a document that leaves open which of its operations is meant; the client is told instead. */
export const refuseUnresolvedOperations: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request: { operationName } }) => {
      if (operation) return;
      const found = operationName === undefined ? 'nothing' : `"${operationName.slice(0, 80)}"`;
      throw new GraphQLError(
        `operationName phải là tên một truy vấn trong văn bản gửi lên. "operationName" is ${found}; ` +
          `expected one of the operations in the query: ${operationNames(document) || 'none has a name'}.`,
        { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } },
      );
    },
  }),
};
