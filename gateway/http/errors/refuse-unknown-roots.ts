import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** graphql-js lets a mutation or subscription pass as valid where the schema has none, and the engine fails over it. */
export const refuseUnknownRoots: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, schema }) => {
      if (!operation || schema.getRootType(operation.operation)) return;
      throw new GraphQLError(`Hệ thống không có thao tác loại này. The graph has no ${operation.operation}.`, {
        nodes: operation,
        extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
      });
    },
  }),
};
