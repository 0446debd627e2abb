import {
  getNamedType,
  isEnumType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** The coordinates that a valid document names: fields, arguments, input fields and values of enums. */
export function usedCoordinates(document: DocumentNode, schema: GraphQLSchema): ReadonlySet<string> {
  const used = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name, arguments: given = [] }) {
        const owner = types.getParentType()?.name;
        if (owner === undefined) return;
        const field = `${owner}.${name.value}`;
        used.add(field);
        for (const argument of given) used.add(`${field}(${argument.name.value}:)`);
      },
      ObjectField({ name }) {
        const owner = types.getParentInputType();
        if (owner) used.add(`${getNamedType(owner).name}.${name.value}`);
      },
      EnumValue({ value }) {
        const type = getNamedType(types.getInputType());
        if (isEnumType(type)) used.add(`${type.name}.${value}`);
      },
    }),
  );
  return used;
}
