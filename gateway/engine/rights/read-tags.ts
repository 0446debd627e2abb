import { getDirective } from '@graphql-tools/utils';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { linkedName } from './linked-name.ts';

/** The names in `@tag` by schema coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
export type Tags = ReadonlyMap<string, ReadonlySet<string>>;

/** @param supergraph the whole of it, with its AST, not the API schema */
export function readTags(supergraph: GraphQLSchema): Tags {
  const tag = linkedName(supergraph, 'tag');
  const tags = new Map<string, ReadonlySet<string>>();
  const read = (coordinate: string, element: Parameters<typeof getDirective>[1]): void => {
    const names = (getDirective(supergraph, element, tag) ?? []).map((use) => String(use['name']));
    if (names.length > 0) tags.set(coordinate, new Set(names));
  };
  for (const type of Object.values(supergraph.getTypeMap())) {
    read(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) read(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) read(`${type.name}.${field.name}`, field);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      read(`${type.name}.${field.name}`, field);
      for (const argument of field.args) read(`${type.name}.${field.name}(${argument.name}:)`, argument);
    }
  }
  return tags;
}
