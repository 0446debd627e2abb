import { isTypeDefinitionNode, Kind, parse } from 'graphql';
import type { DomainWord } from '../../../schema/types/domain.ts';
import { sharedScalars } from '../parts/shared-scalars.ts';
import type { PublishedParts } from '../publication.ts';
import type { GraphExtension, ServedDomain } from './published-parts.type.ts';

export const toServedDomains = ({ serves }: PublishedParts): ServedDomain[] =>
  Object.entries(serves).map(([domain, fields]) => ({ domain: domain as DomainWord, fields }));

/** Null where it adds nothing. */
export function toGraphExtension({ extension }: PublishedParts): GraphExtension | null {
  if (extension === null) return null;
  const definitions = parse(extension, { noLocation: true }).definitions;
  const isProvince = (name: string): boolean => name === 'Province';
  const fields = definitions.flatMap((each) =>
    (each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    isProvince(each.name.value)
      ? (each.fields ?? []).map(({ name }) => name.value)
      : [],
  );
  return {
    fields: fields.filter((name) => name !== 'id'),
    types: definitions
      .filter(isTypeDefinitionNode)
      .map(({ name }) => name.value)
      .filter((name) => !isProvince(name) && !sharedScalars.has(name)),
  };
}
