import { membersIn, presentIn } from './presence.ts';
import { hash } from './hash.ts';
import {
  objectsSubgraph,
  type EntityModel,
  type FieldModel,
  type InterfaceModel,
  type KeyModel,
  type Required,
  type TypeModel,
  type World,
} from './world.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable", "@external", ' +
  '"@requires", "@provides", "@override", "@inaccessible", "@interfaceObject"])';

const keyFieldTypes: Readonly<Record<string, string>> = { id: 'ID!', code: 'String!', region: 'Int!', pk: 'Pk!' };

export const printRequired = (required: readonly Required[]): string =>
  required
    .map(({ name, args, on, selection }) => {
      const told = Object.entries(args).map(([key, value]) => `${key}: ${value}`);
      const text = `${name}${told.length > 0 ? `(${told.join(', ')})` : ''}${selection.length > 0 ? ` { ${printRequired(selection)} }` : ''}`;
      return on === null ? text : `... on ${on} { ${text} }`;
    })
    .join(' ');

/** The SDL of one subgraph: what it resolves, and every type that this leads to. */
export function printSubgraph(world: World, subgraph: string): string {
  return new SubgraphPrinter(world, subgraph).print();
}

export const isDeclared = ({ owners, externals, overriddenIn }: FieldModel, subgraph: string): boolean =>
  owners.includes(subgraph) || externals.has(subgraph) || overriddenIn === subgraph;

/** The keys by which a subgraph knows an entity, where it merely refers to it too. */
export function keysOf(world: World, entity: EntityModel, subgraph: string): readonly KeyModel[] {
  const own = entity.keys.get(subgraph);
  if (own) return own;
  const known = [...entity.keys.values()].flat()[0];
  if (!known) return [];
  // A subgraph that has fields to give away must be able to take the entity by its key.
  const hasFields = entity.fields.some(({ externals }) => externals.has(subgraph));
  return [{ fields: known.fields, isResolvable: hasFields || hash(world.seed, entity.name, subgraph) % 2 === 0 }];
}

class SubgraphPrinter {
  readonly #world: World;
  readonly #subgraph: string;
  readonly #needed = new Set<TypeModel>();
  #needsPk = false;

  constructor(world: World, subgraph: string) {
    this.#world = world;
    this.#subgraph = subgraph;
  }

  print(): string {
    for (const type of this.#world.types.values()) {
      const isOwn =
        type.kind === 'root'
          ? type.fields.some((field) => isDeclared(field, this.#subgraph))
          : type.kind === 'entity'
            ? presentIn(type, this.#subgraph)
            : type.kind === 'interface' && (type.keyedIn === this.#subgraph || this.#isObject(type));
      if (isOwn) this.#need(type);
    }
    const types = [...this.#needed].map((type) => this.#type(type));
    const box = types.some((text) => text.includes('Box')) ? ['input Box {\n  n: Int = 1\n  tags: [String!]\n}'] : [];
    const pk = this.#needsPk ? ['type Pk @shareable {\n  a: ID!\n  b: Int!\n}'] : [];
    return `${[link, ...types, ...box, ...pk].join('\n')}\n`;
  }

  #isObject(type: TypeModel): boolean {
    return this.#subgraph === objectsSubgraph && type.kind === 'interface' && type.keyedIn !== null;
  }

  #need(type: TypeModel | undefined): void {
    if (!type || this.#needed.has(type)) return;
    this.#needed.add(type);
    const names =
      type.kind === 'union' || (type.kind === 'interface' && !this.#isObject(type))
        ? membersIn(this.#world, type, this.#subgraph)
        : [];
    for (const name of names) this.#need(this.#world.types.get(name));
    for (const { of } of this.#fieldsHere(type)) this.#need(this.#world.types.get(of));
  }

  #fieldsHere(type: TypeModel): readonly FieldModel[] {
    switch (type.kind) {
      case 'union':
      case 'enum':
        return [];
      case 'value':
        return type.fields;
      case 'interface':
        if (this.#isObject(type))
          return [...type.added, ...type.fields.filter(({ externals }) => externals.has(this.#subgraph))];
        return type.fields.filter(({ name }) =>
          membersIn(this.#world, type, this.#subgraph).every((member) => this.#resolves(member, name)),
        );
      default:
        return type.fields.filter((field) => isDeclared(field, this.#subgraph));
    }
  }

  #resolves(typeName: string, name: string): boolean {
    const type = this.#world.types.get(typeName);
    return (
      type?.kind === 'entity' &&
      type.fields.some((field) => field.name === name && field.owners.includes(this.#subgraph))
    );
  }

  #type(type: TypeModel): string {
    const fields = this.#fieldsHere(type).map((field) => `  ${this.#field(field, type)}`);
    switch (type.kind) {
      case 'enum':
        return `enum ${type.name} { ${type.values.join(' ')} }`;
      case 'union':
        return `union ${type.name} = ${membersIn(this.#world, type, this.#subgraph).join(' | ')}`;
      case 'interface': {
        const isObject = this.#isObject(type);
        const key = isObject || type.keyedIn === this.#subgraph ? ' @key(fields: "id")' : '';
        return block(isObject ? `type ${type.name}${key} @interfaceObject` : `interface ${type.name}${key}`, [
          '  id: ID!',
          ...fields,
        ]);
      }
      case 'entity': {
        const keys = keysOf(this.#world, type, this.#subgraph);
        const directives = keys.map(
          (key) => `@key(fields: "${key.fields}"${key.isResolvable ? '' : ', resolvable: false'})`,
        );
        const names = new Set(
          keys.flatMap((key) =>
            key.fields
              .replace(/\{.*\}/, '')
              .split(' ')
              .filter(Boolean),
          ),
        );
        if (names.has('pk')) this.#needsPk = true;
        const own = [...names].map((name) => `  ${name}: ${keyFieldTypes[name]}`);
        return block([`type ${type.name}${this.#implements(type.name)}`, ...directives].join(' '), [...own, ...fields]);
      }
      default:
        return block(`type ${type.name}`, fields);
    }
  }

  #implements(typeName: string): string {
    const names = [...this.#needed].filter(
      (type): type is InterfaceModel =>
        type.kind === 'interface' &&
        !this.#isObject(type) &&
        membersIn(this.#world, type, this.#subgraph).includes(typeName),
    );
    return names.length > 0 ? ` implements ${names.map(({ name }) => name).join(' & ')}` : '';
  }

  #field(field: FieldModel, type: TypeModel): string {
    const args = field.args.map((argument) => `${argument.name}: ${argument.type}`).join(', ');
    const isLoose = field.looseIn !== null && (field.looseIn === this.#subgraph || field.externals.has(this.#subgraph));
    const shape = isLoose ? field.shape.replace(/!$/, '') : field.shape;
    const directives = type.kind === 'interface' && !this.#isObject(type) ? [] : this.#directives(field, type);
    return [`${field.name}${args && `(${args})`}: ${shape.replace('T', field.of)}`, ...directives].join(' ');
  }

  #directives(field: FieldModel, type: TypeModel): string[] {
    const { owners, requires, provides, isProvided, overriddenIn, isInaccessible } = field;
    if (!owners.includes(this.#subgraph) && overriddenIn !== this.#subgraph) return ['@external'];
    const directives: string[] = [];
    if (owners.length > 1 || isProvided || type.kind === 'value') directives.push('@shareable');
    if (overriddenIn !== null && owners.includes(this.#subgraph)) directives.push(`@override(from: "${overriddenIn}")`);
    if (requires.length > 0) directives.push(`@requires(fields: "${printRequired(requires)}")`);
    const provided = provides.get(this.#subgraph);
    if (provided !== undefined) directives.push(`@provides(fields: "${provided}")`);
    if (isInaccessible) directives.push('@inaccessible');
    return directives;
  }
}

const block = (head: string, lines: readonly string[]): string => `${head} {\n${lines.join('\n')}\n}`;
