import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  type ConstDirectiveNode,
  type DirectiveDefinitionNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type StringValueNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';

type TypeNode = TypeDefinitionNode | TypeExtensionNode;

/** Whatever of an SDL has a coordinate. */
export interface Element {
  /** `KonTumFarm`, `KonTumFarm.crops`, `KonTumFarm.crops(year:)`, `KonTumCrop.COFFEE`, `@konTumNote`. */
  readonly coordinate: string;
  /** The type it belongs to or is; null of a directive. */
  readonly typeName: string | null;
  readonly node:
    TypeNode | DirectiveDefinitionNode | FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;
  readonly directives: readonly ConstDirectiveNode[];
  readonly description: StringValueNode | undefined;
}

function* argumentsOf(
  owner: string,
  typeName: string | null,
  given: readonly InputValueDefinitionNode[] | undefined,
): Iterable<Element> {
  for (const node of given ?? []) {
    const { name, directives = [], description } = node;
    yield { coordinate: `${owner}(${name.value}:)`, typeName, node, directives, description };
  }
}

function* membersOf(type: TypeNode): Iterable<Element> {
  const typeName = type.name.value;
  if ('fields' in type)
    for (const node of type.fields ?? []) {
      const { name, directives = [], description } = node;
      const coordinate = `${typeName}.${name.value}`;
      yield { coordinate, typeName, node, directives, description };
      if (node.kind === Kind.FIELD_DEFINITION) yield* argumentsOf(coordinate, typeName, node.arguments);
    }
  if ('values' in type)
    for (const node of type.values ?? []) {
      const { name, directives = [], description } = node;
      yield { coordinate: `${typeName}.${name.value}`, typeName, node, directives, description };
    }
}

/** All elements of an SDL, each type before its members; a type that is extended comes once for each part. */
export function* elementsOf({ definitions }: DocumentNode): Iterable<Element> {
  for (const node of definitions) {
    if (node.kind === Kind.DIRECTIVE_DEFINITION) {
      const coordinate = `@${node.name.value}`;
      yield { coordinate, typeName: null, node, directives: [], description: node.description };
      yield* argumentsOf(coordinate, null, node.arguments);
    } else if (isTypeDefinitionNode(node) || isTypeExtensionNode(node)) {
      const { name, directives = [] } = node;
      const description = 'description' in node ? node.description : undefined;
      yield { coordinate: name.value, typeName: name.value, node, directives, description };
      yield* membersOf(node);
    }
  }
}
