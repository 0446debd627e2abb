import {
  Kind,
  parse,
  print,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { registersOf } from '../registers/register-list.ts';
import type { DomainWord } from '../types/domain.ts';
import { statedOfObservation, statedOfRecord } from './contract-fields.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const isObject = (node: DefinitionNode): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION;

/** Types by name that the fields of an object lead to. */
function namedTypes(fields: readonly FieldDefinitionNode[]): string[] {
  const names: string[] = [];
  for (const { type } of fields)
    visit(type, {
      NamedType: ({ name }) => {
        names.push(name.value);
      },
    });
  return names;
}

/** Which fields of a type are a province's to state; all of a type that is not told here. */
function statedFields(domain: DomainWord, profile: string): ReadonlyMap<string, (field: string) => boolean> {
  const stated = new Map<string, (field: string) => boolean>([
    ['Observation', (field) => statedOfObservation.has(field)],
    [profile, (field) => field !== 'targets'],
  ]);
  for (const { typeName, properties } of registersOf(domain)) {
    const own = new Set([...statedOfRecord, ...Object.keys(properties)]);
    stated.set(typeName, (field) => own.has(field));
  }
  return stated;
}

function reachable(document: DocumentNode, from: string): ReadonlySet<string> {
  const objects = new Map(document.definitions.filter(isObject).map((node) => [node.name.value, node]));
  const found = new Set<string>([from]);
  for (const name of found) for (const next of namedTypes(objects.get(name)?.fields ?? [])) found.add(next);
  return found;
}

/** The profile field of Province in the SDL of a domain's subgraph: `security: ProvinceSecurity`. */
function profileField(document: DocumentNode): FieldDefinitionNode {
  const province = document.definitions.filter(isObject).find(({ name }) => name.value === 'Province');
  const field = province?.fields?.find(({ name }) => name.value !== 'id');
  if (!field) throw new Error('The Province of this subgraph has no profile');
  return field;
}

/**
 * What a province's own subgraph may serve of a domain, printed from the SDL of the national subgraph: the Province with
 * its profile, without arguments, for a province states what it knows now; and of figures and records what is stated of
 * them. Rights stay with the hub, so their directives go.
 */
export function printProvinceContract(domain: DomainWord, nationalSdl: string): string {
  const national = parse(nationalSdl, { noLocation: true });
  const [profile = ''] = namedTypes([profileField(national)]);
  const stated = statedFields(domain, profile);
  const pruned = visit(national, {
    ObjectTypeDefinition: (node) => ({
      ...node,
      directives: node.directives?.filter(({ name }) => name.value === 'key') ?? [],
      fields: (node.fields ?? [])
        .filter(({ name }) => stated.get(node.name.value)?.(name.value) ?? true)
        .map((field) => ({ ...field, arguments: [], directives: [] })),
    }),
  });
  const kept = reachable(pruned, 'Province');
  const definitions = pruned.definitions.filter((node) => 'name' in node && node.name && kept.has(node.name.value));
  return `${link}\n\n${print({ kind: Kind.DOCUMENT, definitions })}\n`;
}
