import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  print,
  type ConstDirectiveNode,
  type DocumentNode,
} from 'graphql';
import { elementsOf, type Element } from '../parts/elements.ts';
import { federationNames, isMachineryField, type FederationNames } from '../parts/federation-names.ts';
import { rootTypes } from '../parts/root-types.ts';

/** One coordinate at which two schemas differ: what each has there, null where it has nothing. */
export interface SchemaDifference {
  readonly coordinate: string;
  readonly published: string | null;
  readonly served: string | null;
}

/** As it is meant: renamed, reordered and spelt-out defaults are the same. Null where it changes nothing for the graph. */
function meant({ name, arguments: given = [] }: ConstDirectiveNode, names: FederationNames): string | null {
  const directive = names.directive(name.value) ?? (name.value === 'deprecated' ? name.value : null);
  if (directive === null || directive === 'extends') return null;
  const texts = given
    .map((each) => `${each.name.value}: ${print(each.value).replaceAll(/\s+/g, ' ')}`)
    .filter((text) => text !== 'resolvable: true')
    .toSorted();
  return `@${directive}${texts.length > 0 ? `(${texts.join(', ')})` : ''}`;
}

const kindOf = (kind: string): string => kind.replace(/(Type)?(Definition|Extension)$/, '');

/** What an element is apart from its name and its members. */
function ownText({ node }: Element): string[] {
  if (isTypeDefinitionNode(node) || isTypeExtensionNode(node)) {
    const interfaces = 'interfaces' in node ? (node.interfaces ?? []).map(({ name }) => `& ${name.value}`) : [];
    const members = 'types' in node ? (node.types ?? []).map(({ name }) => `| ${name.value}`) : [];
    return [kindOf(node.kind), ...interfaces, ...members];
  }
  if (node.kind === Kind.INPUT_VALUE_DEFINITION)
    return [`: ${print(node.type)}`, ...(node.defaultValue ? [`= ${print(node.defaultValue)}`] : [])];
  if (node.kind === Kind.FIELD_DEFINITION) return [`: ${print(node.type)}`];
  return [];
}

function isMachinery(
  { coordinate, typeName, node }: Element,
  names: FederationNames,
  roots: ReadonlySet<string>,
): boolean {
  if (typeName === null) return true;
  if (names.isType(typeName)) return true;
  if (!roots.has(typeName)) return false;
  return (
    coordinate === typeName ||
    isMachineryField('name' in node ? node.name.value : '') ||
    coordinate.includes('._entities(')
  );
}

/** What a schema says at each coordinate; descriptions and directives of its own aside. */
function textsOf(document: DocumentNode): ReadonlyMap<string, string> {
  const names = federationNames(document);
  const roots = new Set(rootTypes(document).keys());
  const parts = new Map<string, Set<string>>();
  for (const element of elementsOf(document)) {
    if (isMachinery(element, names, roots)) continue;
    const texts = parts.get(element.coordinate) ?? new Set();
    for (const text of ownText(element)) texts.add(text);
    for (const directive of element.directives) {
      const text = meant(directive, names);
      if (text !== null) texts.add(text);
    }
    parts.set(element.coordinate, texts);
  }
  return new Map([...parts].map(([coordinate, texts]) => [coordinate, [...texts].toSorted().join(' ')]));
}

/** Where two SDLs of one subgraph differ in what the graph is made of, by coordinate, in the order of the first. */
export function schemaDifferences(published: DocumentNode, served: DocumentNode): readonly SchemaDifference[] {
  const [ours, theirs] = [textsOf(published), textsOf(served)];
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .map((coordinate) => ({
      coordinate,
      published: ours.get(coordinate) ?? null,
      served: theirs.get(coordinate) ?? null,
    }))
    .filter((each) => each.published !== each.served);
}
