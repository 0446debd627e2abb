import { extractLinkImplementations } from '@theguild/federation-composition';
import type { DocumentNode } from 'graphql';

const identity = 'https://specs.apollo.dev/federation';

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

function importedNames(document: DocumentNode): (name: string) => string {
  try {
    const { resolveImportName } = extractLinkImplementations(document);
    return (name) => resolveImportName(identity, name).replace('@', '');
  } catch {
    // A link that cannot be read is told by the check of the subgraph.
    return (name) => name.replace('@', '');
  }
}

export function federationNames(document: DocumentNode): FederationNames {
  const nameOf = importedNames(document);
  const known = new Map<string, FederationDirective | 'link'>([['link', 'link']]);
  for (const directive of directives) known.set(nameOf(`@${directive}`), directive);
  const knownTypes = new Set(types.map(nameOf));
  return {
    directive: (name) => known.get(name) ?? null,
    isType: (name) =>
      machinery.has(name) || knownTypes.has(name) || name.startsWith('federation__') || name.startsWith('link__'),
  };
}

/** Fields that every subgraph has on its Query. */
export const isMachineryField = (name: string): boolean => name === '_entities' || name === '_service';
