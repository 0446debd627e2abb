import {
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
  isAbstractType,
  isInterfaceType,
} from 'graphql';
import { fetchedName, type RequiredArguments } from '../planning/required-arguments.ts';
import { collectFields, type OperationScope } from './collect-fields.ts';

/** What an answer looks like: the operation with all fragments resolved, for each type that an object may have. */
export interface ObjectShape {
  /** The name of the type; null where a subgraph knows of the object no more than its interface. */
  readonly typename: string | null;
  readonly fields: readonly FieldShape[];
}

export interface FieldShape {
  readonly responseName: string;
  /** Its name in what the subgraphs said. */
  readonly source: string;
  /** `Province.nameVi`. */
  readonly coordinate: string;
  readonly value: ValueShape;
  /** Whether the caller has no right to it. */
  readonly isRefused: boolean;
}

export type ValueShape = (
  | { readonly kind: 'list'; readonly item: ValueShape }
  | { readonly kind: 'leaf'; readonly leaf: LeafKind; readonly type: GraphQLLeafType }
  | { readonly kind: 'object'; readonly shapes: TypeShapes }
  | { readonly kind: 'typename' }
  /** A field of the schema about itself, answered beside the data. */
  | { readonly kind: 'introspection' }
) & { readonly isNullable: boolean };

export type LeafKind = 'Int' | 'Float' | 'String' | 'Boolean' | 'ID' | 'enum' | 'custom';

export interface TypeShapes {
  /** What is asked of an object of the one possible type, where there is only one. */
  readonly only: ObjectShape | null;
  readonly byTypename: ReadonlyMap<string, ObjectShape>;
  /** For an object of which a subgraph says no type, or that of an interface. */
  readonly untyped: ObjectShape | null;
}

export interface ShapeOptions {
  /** Fields that the caller has no right to. */
  readonly refused: ReadonlySet<FieldNode>;
  readonly requiredArguments: RequiredArguments;
}

const builtIn = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

const leafKind = (type: GraphQLLeafType): LeafKind => {
  if (isEnumType(type)) return 'enum';
  return builtIn.has(type.name) ? (type.name as LeafKind) : 'custom';
};

/** Turns an operation into the shape of its answer. The same selections of the same type are one shape, however often a fragment is spread. */
export class ShapeBuilder {
  readonly #scope: OperationScope;
  readonly #options: ShapeOptions;
  readonly #selectionIds = new Map<SelectionSetNode, number>();
  readonly #known = new Map<string, TypeShapes>();

  constructor(scope: OperationScope, options: ShapeOptions) {
    this.#scope = scope;
    this.#options = options;
  }

  root(operation: OperationDefinitionNode): ObjectShape {
    const type = this.#scope.schema.getRootType(operation.operation);
    if (!type) throw new Error(`The graph has no ${operation.operation}`);
    return this.#objectShape(type, [operation.selectionSet]);
  }

  #objectShape(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): ObjectShape {
    const fields = collectFields(this.#scope, type, selectionSets);
    return {
      typename: type.name,
      fields: [...fields].map(([responseName, nodes]) => this.#fieldShape(type, responseName, nodes)),
    };
  }

  #fieldShape(type: GraphQLObjectType, responseName: string, nodes: readonly FieldNode[]): FieldShape {
    const name = nodes[0]?.name.value ?? '';
    const coordinate = `${type.name}.${name}`;
    const isRefused = nodes.some((node) => this.#options.refused.has(node));
    const source = fetchedName(name, responseName, this.#options.requiredArguments);
    const common = { responseName, source, coordinate, isRefused };
    if (name === '__typename') return { ...common, value: { kind: 'typename', isNullable: false } };
    if (name === '__schema' || name === '__type')
      return { ...common, value: { kind: 'introspection', isNullable: name === '__type' } };
    const field = type.getFields()[name];
    if (!field) throw new Error(`The graph has no field ${coordinate}`);
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return { ...common, value: this.#valueShape(field.type, selectionSets) };
  }

  #valueShape(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): ValueShape {
    const isNullable = !isNonNullType(type);
    const bare = isNonNullType(type) ? type.ofType : type;
    if (isListType(bare)) return { kind: 'list', isNullable, item: this.#valueShape(bare.ofType, selectionSets) };
    if (isLeafType(bare)) return { kind: 'leaf', isNullable, leaf: leafKind(bare), type: bare };
    return { kind: 'object', isNullable, shapes: this.#typeShapes(getNamedType(bare), selectionSets) };
  }

  #typeShapes(type: GraphQLNamedType, selectionSets: readonly SelectionSetNode[]): TypeShapes {
    const key = `${type.name} ${selectionSets.map((each) => this.#selectionId(each)).join()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const made = this.#makeTypeShapes(type, selectionSets);
    this.#known.set(key, made);
    return made;
  }

  #makeTypeShapes(type: GraphQLNamedType, selectionSets: readonly SelectionSetNode[]): TypeShapes {
    const none: TypeShapes = { only: null, byTypename: new Map(), untyped: null };
    if (isObjectType(type)) return { ...none, only: this.#objectShape(type, selectionSets) };
    if (!isAbstractType(type)) return none;
    const possible = this.#scope.schema.getPossibleTypes(type);
    return {
      only: null,
      byTypename: new Map(possible.map((each) => [each.name, this.#objectShape(each, selectionSets)])),
      // An interface has fields as an object type has, which is all that is needed of it here.
      untyped: isInterfaceType(type)
        ? { ...this.#objectShape(type as unknown as GraphQLObjectType, selectionSets), typename: null }
        : null,
    };
  }

  #selectionId(selectionSet: SelectionSetNode): number {
    const known = this.#selectionIds.get(selectionSet);
    if (known !== undefined) return known;
    this.#selectionIds.set(selectionSet, this.#selectionIds.size);
    return this.#selectionIds.size - 1;
  }
}

/** The shape of an object that says it is of `typename`; null where it can be none that the graph knows. */
export function shapeOf({ only, byTypename, untyped }: TypeShapes, typename: unknown): ObjectShape | null {
  if (only) return only;
  return (typeof typename === 'string' ? byTypename.get(typename) : undefined) ?? untyped;
}
