import { extractLinkImplementations } from '@theguild/federation-composition';
import { Kind, type GraphQLSchema } from 'graphql';

/**
 * The name that a supergraph gives to the directive of a specification: `@link(as:)` and `@link(import:)` may rename it,
 * and a right that goes by another name must not be overlooked.
 */
export function linkedName(supergraph: GraphQLSchema, specification: string): string {
  const schemaNode = supergraph.astNode ? [supergraph.astNode] : [];
  const definitions = [...schemaNode, ...supergraph.extensionASTNodes];
  const { links, resolveImportName } = extractLinkImplementations({ kind: Kind.DOCUMENT, definitions });
  const identity = `https://specs.apollo.dev/${specification}`;
  const name = `@${specification}`;
  // The library looks at `as:` of the link alone where a directive is named as its specification.
  const imported = links.find((link) => link.identity === identity)?.imports.find((each) => each.name === name);
  return imported?.as?.replace('@', '') ?? resolveImportName(identity, name);
}
