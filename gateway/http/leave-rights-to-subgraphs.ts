import { Kind, parse, print, visit, type ConstDirectiveNode, type DirectiveNode, type DocumentNode } from 'graphql';
import { accessOf } from '../../schema/access/access.ts';

const directive = 'requiresScopes';
const feature = `https://specs.apollo.dev/${directive}/`;

const scopesIn = ({ arguments: given }: DirectiveNode): string[] => {
  const scopes: string[] = [];
  for (const { value } of given ?? []) visit(value, { StringValue: (node) => void scopes.push(node.value) });
  return scopes;
};

const isLinkTo = (node: ConstDirectiveNode | DirectiveNode): boolean =>
  node.name.value === 'link' &&
  (node.arguments ?? []).some(({ value }) => value.kind === Kind.STRING && value.value.startsWith(feature));

function scopesOf(document: DocumentNode): string[] {
  const scopes: string[] = [];
  visit(document, { Directive: (node) => void (node.name.value === directive && scopes.push(...scopesIn(node))) });
  return scopes;
}

/**
 * The supergraph without `@requiresScopes`, for a gateway that knows no rights and would not start with them: our own
 * subgraphs refuse by themselves. One that asks for any scope of others stays as it is: nobody may see that theirs holds.
 */
export function leaveRightsToSubgraphs(supergraphSdl: string): string {
  const document = parse(supergraphSdl, { noLocation: true });
  if (!scopesOf(document).every(accessOf)) return supergraphSdl;
  return print(
    visit(document, {
      Directive: (node) => (node.name.value === directive || isLinkTo(node) ? null : undefined),
      DirectiveDefinition: (node) => (node.name.value === directive ? null : undefined),
      ScalarTypeDefinition: (node) => (node.name.value === `${directive}__Scope` ? null : undefined),
    }),
  );
}
