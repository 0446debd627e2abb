/** What a supergraph is about, before it is cut into subgraphs and told in SDL. */
export interface World {
  /** What every figure of the data depends on. */
  readonly seed: number;
  readonly subgraphs: readonly string[];
  readonly types: ReadonlyMap<string, TypeModel>;
}

export type TypeModel = EntityModel | ValueModel | InterfaceModel | UnionModel | EnumModel | RootModel;

export interface KeyModel {
  readonly fields: string;
  readonly isResolvable: boolean;
}

export interface EntityModel {
  readonly kind: 'entity';
  readonly name: string;
  /** The keys by which each subgraph knows it; subgraphs that only refer to it are put in as they come to do so. */
  readonly keys: Map<string, readonly KeyModel[]>;
  readonly fields: FieldModel[];
  /** Whether references may lead to entities that no subgraph knows. */
  mayBeMissing: boolean;
}

export interface ValueModel {
  readonly kind: 'value';
  readonly name: string;
  readonly fields: FieldModel[];
}

export interface InterfaceModel {
  readonly kind: 'interface';
  readonly name: string;
  readonly members: readonly string[];
  readonly fields: FieldModel[];
  /** The subgraph that holds the interface with a key and all its members, where another adds fields by `@interfaceObject`. */
  readonly keyedIn: string | null;
  /** What the `@interfaceObject` adds to every member. */
  readonly added: FieldModel[];
}

export interface UnionModel {
  readonly kind: 'union';
  readonly name: string;
  readonly members: readonly string[];
}

export interface EnumModel {
  readonly kind: 'enum';
  readonly name: string;
  readonly values: readonly string[];
}

export interface RootModel {
  readonly kind: 'root';
  readonly name: 'Query' | 'Mutation';
  readonly fields: FieldModel[];
}

export interface ArgumentModel {
  readonly name: string;
  /** With its default, as SDL says it. */
  readonly type: string;
}

export interface FieldModel {
  readonly name: string;
  /** The type with `T` in the place of its name, e.g. `[T!]!`. */
  readonly shape: string;
  readonly of: string;
  readonly args: readonly ArgumentModel[];
  /** Where it is resolved. */
  readonly owners: readonly string[];
  /** Where it is `@external`; grows as other fields come to need it. */
  readonly externals: Set<string>;
  requires: readonly Required[];
  /** What a subgraph that resolves the field also provides of the entities it leads to. */
  readonly provides: Map<string, string>;
  /** The subgraph that still declares the field, but answers it wrong. */
  readonly overriddenIn: string | null;
  readonly isInaccessible: boolean;
  /** Whether the data breaks the promise of a non-null type here and there. */
  readonly isFaulty: boolean;
  /** Whether another field requires it: then neither faults nor missing entities. */
  isRequired: boolean;
  /** Whether a field that leads here provides it: then another subgraph may resolve it too. */
  isProvided: boolean;
  /** The owner whose type is nullable where others' is not. */
  readonly looseIn: string | null;
}

/** One field of a `@requires` selection. */
export interface Required {
  readonly name: string;
  readonly args: Readonly<Record<string, number>>;
  /** The type condition it stands under. */
  readonly on: string | null;
  readonly selection: readonly Required[];
}

export const objectsSubgraph = 'z';

export const isAbstract = (type: TypeModel | undefined): type is InterfaceModel | UnionModel =>
  type?.kind === 'interface' || type?.kind === 'union';

/** A field of an object of this type: its own, or one that an interface object adds; with the name its data goes by. */
export function fieldOf(world: World, typeName: string, name: string): { field: FieldModel; origin: string } | null {
  const type = world.types.get(typeName);
  const own = type && 'fields' in type ? type.fields.find((field) => field.name === name) : undefined;
  if (own) return { field: own, origin: typeName };
  const interfaces = type?.kind === 'interface' ? [type] : interfacesOf(world, typeName);
  for (const { name: origin, added } of interfaces) {
    const field = added.find((one) => one.name === name);
    if (field) return { field, origin };
  }
  return null;
}

/** The interfaces that have this type among their members. */
export function interfacesOf(world: Pick<World, 'types'>, typeName: string): InterfaceModel[] {
  return [...world.types.values()].filter(
    (type): type is InterfaceModel => type.kind === 'interface' && type.members.includes(typeName),
  );
}
