import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { Kind, parse, visit, type DocumentNode, type FieldDefinitionNode, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { pruneContract } from './contract/prune-contract.ts';
import type { Contract } from './contract/read-contract.ts';
import { ownResolvers } from './own/own-resolvers.ts';
import { Province } from './own/province.ts';
import { publication } from './publication.ts';
import type { Store } from './store/open-store.ts';

type Modules = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;

/** What the classes of own/ are as GraphQL; null where there are none. */
function buildOwnSchema(): GraphQLSchema | null {
  const [first, ...others] = ownResolvers;
  if (!first) return null;
  return buildSchemaSync({
    resolvers: [first, ...others],
    orphanedTypes: [Province],
    validate: false,
    // It is no schema by itself: it has no Query.
    skipCheck: true,
  });
}

/** One document of both: the own fields join the contract's Province, the own types stand beside. */
function joinDocuments(contract: DocumentNode, own: DocumentNode): DocumentNode {
  const known = new Set(contract.definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : [])));
  const fields: FieldDefinitionNode[] = [];
  const types = own.definitions.filter((node) => {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Province') {
      fields.push(...(node.fields ?? []).filter(({ name }) => name.value !== 'id'));
      return false;
    }
    return 'name' in node && node.name !== undefined && !known.has(node.name.value);
  });
  const joined = visit(contract, {
    ObjectTypeDefinition: (node) =>
      node.name.value === 'Province' ? { ...node, fields: [...(node.fields ?? []), ...fields] } : undefined,
  });
  return { kind: Kind.DOCUMENT, definitions: [...joined.definitions, ...types] };
}

/**
 * The subgraph: of the contract what the store states something of when it starts, and the own fields. It knows one unit;
 * of every other it says null.
 */
export function buildSchema(contract: Contract, store: Store): GraphQLSchema {
  const own = buildOwnSchema();
  const resolvers = (own ? createResolversMap(own) : {}) as Record<string, Record<string, unknown>>;
  const served = pruneContract(contract, store.statedFields());
  const typeDefs = own ? joinDocuments(served, parse(printSchemaWithDirectives(own), { noLocation: true })) : served;
  resolvers['Province'] = {
    ...resolvers['Province'],
    __resolveReference: ({ id }: { readonly id: string }) => (id === publication.provinceId ? { id } : null),
    [contract.field]: () => store.profile(),
  };
  return buildSubgraphSchema([{ typeDefs, resolvers }] as Modules);
}
