import { Kind, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';

const isUnresolvable = ({ name, arguments: given }: ConstDirectiveNode): boolean =>
  name.value === 'join__type' &&
  (given ?? []).some(
    ({ name: { value: argument }, value }) => argument === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
  );

const reorder = (node: { readonly directives?: readonly ConstDirectiveNode[] }): object | undefined =>
  node.directives?.some(isUnresolvable)
    ? {
        ...node,
        directives: [
          ...node.directives.filter((each) => !isUnresolvable(each)),
          ...node.directives.filter(isUnresolvable),
        ],
      }
    : undefined;

/**
 * The same supergraph with the keys of each type that a subgraph resolves before those that it does not: after
 * `@requires` Apollo's planner goes back by the first key, whether or not the subgraph can be entered by it.
 */
export const resolvableKeysFirst = (supergraph: DocumentNode): DocumentNode =>
  visit(supergraph, { ObjectTypeDefinition: reorder, InterfaceTypeDefinition: reorder });
