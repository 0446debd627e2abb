import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';
import type { ProvinceContract } from '../../../schema/contract/read-contract.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import type { PublishedParts } from '../publication.ts';
import { contractTypes, profileFields } from './contract-types.ts';
import { federationNames, type FederationNames } from './federation-names.ts';
import { rootTypes } from './root-types.ts';
import { sharedScalars } from './shared-scalars.ts';

interface Split {
  readonly names: FederationNames;
  readonly contract: ProvinceContract;
  readonly profiles: ReadonlyMap<string, DomainWord>;
  /** Names of types that are not the province's own. */
  readonly foreign: ReadonlySet<string>;
}

const nameOf = (node: DefinitionNode): string => ('name' in node && node.name ? node.name.value : '');

const isObject = (node: DefinitionNode) =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;

export const isExternal = ({ directives = [] }: FieldDefinitionNode, names: FederationNames): boolean =>
  directives.some(({ name }) => names.directive(name.value) === 'external');

/** The fields of an object type, wherever the document defines or extends it. */
export const fieldsOf = ({ definitions }: DocumentNode, type: string): readonly FieldDefinitionNode[] =>
  definitions.flatMap((node) => (isObject(node) && node.name.value === type ? (node.fields ?? []) : []));

function servedFields(document: DocumentNode, { contract, names }: Split): PublishedParts['serves'] {
  const provided = (type: string): ReadonlySet<string> =>
    new Set(
      fieldsOf(document, type)
        .filter((field) => !isExternal(field, names))
        .map(({ name }) => name.value),
    );
  const offered = provided('Province');
  const serves: Partial<Record<DomainWord, readonly string[]>> = {};
  for (const { domain, field, profile, types } of contract.values()) {
    const own = offered.has(field) ? provided(profile) : new Set<string>();
    const fields = [...(types.get(profile)?.keys() ?? [])].filter((name) => own.has(name));
    if (fields.length > 0) serves[domain] = fields;
  }
  return serves;
}

const linksOnly = (directives: readonly ConstDirectiveNode[] = []): readonly ConstDirectiveNode[] =>
  directives.filter(({ name }) => name.value === 'link');

/** What stays of a definition in the extension; null where nothing does. */
function ownPart(node: DefinitionNode, { names, profiles, foreign }: Split): DefinitionNode | null {
  if (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION) {
    const directives = linksOnly(node.directives);
    return directives.length > 0 ? { kind: Kind.SCHEMA_EXTENSION, directives } : null;
  }
  if (node.kind === Kind.DIRECTIVE_DEFINITION) return names.directive(node.name.value) ? null : node;
  if (foreign.has(nameOf(node)) || names.isType(nameOf(node))) return null;
  if (!isObject(node) || node.name.value !== 'Province') return node;
  const isOwn = (field: FieldDefinitionNode): boolean => !profiles.has(field.name.value) || isExternal(field, names);
  const fields = node.fields?.filter(isOwn) ?? [];
  // An extension of nothing would not parse.
  const isEmpty = fields.length === 0 && !node.directives?.length && !node.interfaces?.length;
  return isEmpty && node.kind === Kind.OBJECT_TYPE_EXTENSION ? null : { ...node, fields };
}

function usedTypes(definitions: readonly DefinitionNode[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const node of definitions)
    visit(node, {
      NamedType({ name }) {
        used.add(name.value);
      },
    });
  return used;
}

function addsNothing(definitions: readonly DefinitionNode[], names: FederationNames): boolean {
  const isPlain = (field: FieldDefinitionNode): boolean => field.name.value === 'id' || isExternal(field, names);
  return definitions.every((node) => {
    if (node.kind === Kind.SCHEMA_EXTENSION) return true;
    return isObject(node) && node.name.value === 'Province' && (node.fields ?? []).every(isPlain);
  });
}

/** Parts of an SDL that was parsed already. */
export function splitDocument(document: DocumentNode, contract: ProvinceContract): PublishedParts {
  const names = federationNames(document);
  const national = new Set([...contractTypes(contract).keys(), ...sharedScalars]);
  const foreign = new Set([...national, ...rootTypes(document).keys()]);
  const split = { names, contract, profiles: profileFields(contract), foreign };
  const own = document.definitions.flatMap((node) => ownPart(node, split) ?? []);
  const serves = servedFields(document, split);
  if (addsNothing(own, names)) return { serves, extension: null };
  const used = usedTypes(own);
  const scalars = document.definitions.filter(
    (node) =>
      (isTypeDefinitionNode(node) || isTypeExtensionNode(node)) &&
      sharedScalars.has(node.name.value) &&
      used.has(node.name.value),
  );
  return { serves, extension: print({ kind: Kind.DOCUMENT, definitions: [...own, ...scalars] }) };
}

/**
 * The two kinds of publication in one SDL: what of the contract it serves, and what is left once that is taken off, with
 * the Province and its key, as a subgraph. What is not of the owner's namespace is left in, for the checks to refuse.
 * Throws a GraphQLError where the SDL does not parse.
 */
export const splitPublished = (sdl: string, contract: ProvinceContract): PublishedParts =>
  splitDocument(parse(sdl, { noLocation: true }), contract);
