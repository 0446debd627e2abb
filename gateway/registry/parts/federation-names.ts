import { extractLinkImplementations } from '@theguild/federation-composition';
import { Kind, type ConstDirectiveNode, type DocumentNode } from 'graphql';

export const federationIdentity = 'https://specs.apollo.dev/federation';

const directives = [
  'key',
  'requires',
  'provides',
  'external',
  'shareable',
  'extends',
  'override',
  'interfaceObject',
  'inaccessible',
  'tag',
  'composeDirective',
  'authenticated',
  'requiresScopes',
  'policy',
  'context',
  'fromContext',
  'cost',
  'listSize',
] as const;

const types = ['FieldSet', 'Scope', 'Policy', 'ContextFieldValue'] as const;

/** What servers print beside what their owners wrote; a composer adds it by itself. */
const machinery = new Set(['_Any', '_Entity', '_Service', '_FieldSet']);

export type FederationDirective = (typeof directives)[number];

/** How one subgraph calls what federation defines: `@link(import:)` may rename it. */
export interface FederationNames {
  /** The directive of federation that goes by this name, without its at sign; null where it is none. */
  readonly directive: (name: string) => FederationDirective | 'link' | null;
  /** Whether federation defines the type of this name. */
  readonly isType: (name: string) => boolean;
}

type Links = ReturnType<typeof extractLinkImplementations>;

/** What the SDL links to; null where that cannot be read, which the check of the subgraph tells. */
export function readLinks(document: DocumentNode): Links | null {
  const links = document.definitions
    .flatMap((node) =>
      node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : [],
    )
    .filter(({ name }) => name.value === 'link');
  const hasAddress = ({ arguments: given = [] }: ConstDirectiveNode): boolean =>
    given.some(({ name, value }) => name.value === 'url' && value.kind === Kind.STRING);
  try {
    return links.every(hasAddress) ? extractLinkImplementations(document) : null;
  } catch {
    return null;
  }
}

export function federationNames(document: DocumentNode): FederationNames {
  const links = readLinks(document);
  const nameOf = (name: string): string =>
    (links?.resolveImportName(federationIdentity, name) ?? name).replace('@', '');
  const known = new Map<string, FederationDirective | 'link'>([['link', 'link']]);
  // An imported directive still answers to its long name as well.
  const prefixes = ['federation__', nameOf('@none').replace(/none$/, '')];
  for (const directive of directives)
    for (const name of [nameOf(`@${directive}`), ...prefixes.map((prefix) => prefix + directive)])
      known.set(name, directive);
  const knownTypes = new Set(types.map(nameOf));
  return {
    directive: (name) => known.get(name) ?? null,
    isType: (name) =>
      machinery.has(name) || knownTypes.has(name) || name.startsWith('federation__') || name.startsWith('link__'),
  };
}

/** Fields that every subgraph has on its Query. */
export const isMachineryField = (name: string): boolean => name === '_entities' || name === '_service';
