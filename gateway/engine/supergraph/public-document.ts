import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { isTypeDefinitionNode, visit, type DocumentNode } from 'graphql';

/** What clients see of a supergraph: no join directives, nothing that is `@inaccessible`. */
export function publicDocument(supergraph: DocumentNode): DocumentNode {
  const document = transformSupergraphToPublicSchema(supergraph);
  const names = new Set(document.definitions.flatMap((each) => (isTypeDefinitionNode(each) ? each.name.value : [])));
  // Types that clients must not see are taken out, but unions still name them.
  return visit(document, {
    UnionTypeDefinition: (union) => ({ ...union, types: union.types?.filter(({ name }) => names.has(name.value)) }),
  });
}
