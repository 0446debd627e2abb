import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { assertValidSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { isRequiredArgument, isRequiredInputField, isUnionType } from 'graphql';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import { readTags } from './read-tags.ts';
import type { Tags } from './read-tags.ts';

/** Which part of the graph a view shows, in the words of `@tag`. */
export interface ContractFilter {
  /** Where there are any, a field or a union is shown only if it has one of them. */
  readonly include?: readonly string[];
  /** What has one of them is hidden, also where it is included by another. */
  readonly exclude?: readonly string[];
}

/**
 * A view of the graph by the rules of contracts (apollographql.com/docs/graphos/platform/schema-management/delivery/contracts):
 * the tags of an object or interface hold for its fields; a type goes with its last field, value or member; what can no
 * longer be reached is removed. Where a contract would be invalid, because a field remains whose type is hidden, the
 * field goes too, and an interface loses the field that one of its types does not show.
 *
 * Operations are validated and introspected against the view; what executes them does not know of it.
 * @param supergraph the whole of it, with its AST: the API schema no longer has tags
 * @throws where the view is no schema, or hides an argument or input field that must be given
 */
export function createContractView(
  supergraph: GraphQLSchema,
  apiSchema: GraphQLSchema,
  filter: ContractFilter,
): GraphQLSchema {
  const view = pruneWhole(withoutHidden(apiSchema, createVisibility(readTags(supergraph), filter)));
  assertValidSchema(view);
  assertRequiredInputsShown(apiSchema, view);
  return view;
}

interface Visibility {
  /** Fields of objects and interfaces, and unions: hidden unless included. */
  readonly isChosen: (coordinate: string, parent?: string) => boolean;
  /** Everything else: shown where it is reached, unless excluded. */
  readonly isAllowed: (coordinate: string) => boolean;
}

function createVisibility(tags: Tags, { include = [], exclude = [] }: ContractFilter): Visibility {
  const hasOneOf = (names: readonly string[], coordinate: string | undefined): boolean =>
    coordinate !== undefined && names.some((name) => tags.get(coordinate)?.has(name));
  return {
    isAllowed: (coordinate) => !hasOneOf(exclude, coordinate),
    isChosen: (coordinate, parent) =>
      !hasOneOf(exclude, coordinate) &&
      !hasOneOf(exclude, parent) &&
      (include.length === 0 || hasOneOf(include, coordinate) || hasOneOf(include, parent)),
  };
}

function withoutHidden(apiSchema: GraphQLSchema, { isAllowed, isChosen }: Visibility): GraphQLSchema {
  const isShown = (type: GraphQLNamedType): boolean => {
    if (isUnionType(type)) return isChosen(type.name);
    const hasValues = !isEnumType(type) || type.getValues().some(({ name }) => isAllowed(`${type.name}.${name}`));
    return isAllowed(type.name) && hasValues;
  };
  return mapSchema(apiSchema, {
    [MapperKind.TYPE]: (type) => (isShown(type) ? undefined : null),
    [MapperKind.COMPOSITE_FIELD]: (field, fieldName, typeName) => {
      const coordinate = `${typeName}.${fieldName}`;
      if (!isChosen(coordinate, typeName)) return null;
      const args = Object.entries(field.args ?? {}).filter(([name]) => isAllowed(`${coordinate}(${name}:)`));
      return { ...field, args: Object.fromEntries(args) };
    },
    [MapperKind.INPUT_OBJECT_FIELD]: (_field, fieldName, typeName) =>
      isAllowed(`${typeName}.${fieldName}`) ? undefined : null,
    [MapperKind.ENUM_VALUE]: (_value, typeName, _schema, name) => (isAllowed(`${typeName}.${name}`) ? undefined : null),
  });
}

/**
 * `pruneSchema` takes what cannot be reached or has no fields. Each removal may leave a type of which no object can be,
 * or an interface ahead of its types: until nothing changes.
 */
function pruneWhole(schema: GraphQLSchema): GraphQLSchema {
  const pruned = pruneSchema(schema);
  let isWhole = true;
  const remove = (): null => {
    isWhole = false;
    return null;
  };
  const fewer = mapSchema(pruned, {
    [MapperKind.ABSTRACT_TYPE]: (type) => (pruned.getPossibleTypes(type).length > 0 ? undefined : remove()),
    [MapperKind.INTERFACE_FIELD]: (_field, fieldName, typeName) => {
      const type = pruned.getType(typeName);
      if (!isInterfaceType(type)) return undefined;
      const { objects, interfaces } = pruned.getImplementations(type);
      return [...objects, ...interfaces].every((each) => fieldName in each.getFields()) ? undefined : remove();
    },
  });
  return isWhole ? pruned : pruneWhole(fewer);
}

function assertRequiredInputsShown(whole: GraphQLSchema, view: GraphQLSchema): void {
  const hidden = Object.values(view.getTypeMap()).flatMap((shown) => {
    const type = whole.getType(shown.name);
    if (isInputObjectType(shown) && isInputObjectType(type)) {
      const required = Object.values(type.getFields()).filter(isRequiredInputField);
      return required.filter(({ name }) => !(name in shown.getFields())).map(({ name }) => `${type.name}.${name}`);
    }
    if (!(isObjectType(shown) || isInterfaceType(shown)) || !(isObjectType(type) || isInterfaceType(type))) return [];
    return Object.values(shown.getFields()).flatMap(({ name, args }) => {
      const required = type.getFields()[name]?.args.filter(isRequiredArgument) ?? [];
      const lost = required.filter((argument) => !args.some((each) => each.name === argument.name));
      return lost.map((argument) => `${type.name}.${name}(${argument.name}:)`);
    });
  });
  if (hidden.length > 0) throw new Error(`A view must not hide what has to be given: ${hidden.join(', ')}.`);
}
