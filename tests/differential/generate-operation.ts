import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isUnionType,
  parse,
  validate,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { OperationWish, SelectionWish } from './generate-operation-wishes.ts';
import { choose, hash } from './hash.ts';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const variableTypes: Readonly<Record<string, string>> = {
  n0: 'Int!',
  n1: 'Int = 4',
  n2: 'Int',
  list: '[Int!]',
  box: 'Box',
  b0: 'Boolean!',
  b1: 'Boolean! = true',
};

/** A valid operation over the API schema, or null where these wishes make none. */
export function generateOperation(schema: GraphQLSchema, wish: OperationWish): Operation | null {
  // Aliases at random collide now and then; then every field goes by a name of its own meaning.
  for (const isFree of [true, false]) {
    const operation = new OperationMaker(schema, wish, isFree).make();
    if (validate(schema, parse(operation.query)).length === 0) return operation;
  }
  return null;
}

class OperationMaker {
  readonly #schema: GraphQLSchema;
  readonly #wish: OperationWish;
  readonly #isFree: boolean;
  readonly #used = new Set<string>();
  readonly #fragments: string[] = [];

  constructor(schema: GraphQLSchema, wish: OperationWish, isFree: boolean) {
    this.#schema = schema;
    this.#wish = wish;
    this.#isFree = isFree;
  }

  make(): Operation {
    const mutation = this.#wish.isMutation ? this.#schema.getMutationType() : null;
    const root = mutation ?? this.#schema.getQueryType();
    if (!root) throw new Error('The schema has no root');
    const body = this.#selections(root, this.#wish.selections, 0);
    const declared = [...this.#used].map((name) => `$${name}: ${variableTypes[name]}`).toSorted();
    const head = `${mutation ? 'mutation' : 'query'}${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;
    const values = Object.entries(this.#values()).filter(
      ([name, value]) => this.#used.has(name) && value !== undefined,
    );
    return { query: [`${head} ${body}`, ...this.#fragments].join('\n'), variables: Object.fromEntries(values) };
  }

  #values(): Record<string, unknown> {
    const h = (name: string): number => hash(this.#wish.variables, name);
    return {
      n0: h('n0') % 4,
      n1: h('n1') % 2 ? h('n1') % 5 : undefined,
      n2: h('n2') % 2 ? h('n2') % 5 : undefined,
      list: [undefined, null, [], [1, 2]][h('list') % 4],
      box: [undefined, null, {}, { n: 3, tags: ['t', '"'] }, { n: null }][h('box') % 5],
      b0: h('b0') % 2 === 0,
      b1: [undefined, true, false][h('b1') % 3],
    };
  }

  #selections(type: GraphQLCompositeType, wishes: readonly SelectionWish[], depth: number): string {
    const indent = '  '.repeat(depth + 1);
    const texts: string[] = [];
    let last: SelectionWish | undefined;
    for (const wish of wishes) {
      const text = this.#selection(
        type,
        wish.kind === 'again' && last ? { ...last, children: wish.children } : wish,
        depth,
      );
      if (wish.kind === 'field') last = wish;
      texts.push(`${indent}${text}`);
    }
    if (texts.length === 0) texts.push(`${indent}__typename`);
    return `{\n${texts.join('\n')}\n${'  '.repeat(depth)}}`;
  }

  #selection(type: GraphQLCompositeType, wish: SelectionWish, depth: number): string {
    if (wish.kind === 'inline' || wish.kind === 'named') return this.#fragment(type, wish, depth);
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    // Without children left, a leaf ends the path; otherwise objects are preferred, so that operations grow deep.
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const objects = fields.filter((field) => !leaves.includes(field));
    const wanted = wish.children.length === 0 ? leaves : wish.pick % 5 > 1 && objects.length > 0 ? objects : fields;
    const field = choose(wanted, wish.pick, ({ name }) => name);
    if (!field || wish.kind === 'typename') return `__typename${this.#directive(wish)}`;
    return this.#field(field, wish, depth);
  }

  #field(field: GraphQLField<unknown, unknown>, wish: SelectionWish, depth: number): string {
    const args = this.#arguments(field, wish.args);
    const named = getNamedType(field.type);
    const inner = isCompositeType(named) ? ` ${this.#selections(named, wish.children, depth + 1)}` : '';
    return `${this.#alias(field, args, wish.alias)}${field.name}${args}${this.#directive(wish)}${inner}`;
  }

  #alias(field: GraphQLField<unknown, unknown>, args: string, alias: number): string {
    if (this.#isFree) return alias < 7 ? '' : `${['a', 'id', 'b'][alias - 7]}: `;
    const isPlain = field.args.length === 0 && isCompositeType(getNamedType(field.type)) && !field.name.startsWith('f');
    return isPlain ? '' : `${field.name}_${hash(args, String(field.type)) % 1000}: `;
  }

  #arguments({ args }: GraphQLField<unknown, unknown>, seed: number): string {
    const told: string[] = [];
    for (const { name, type } of args) {
      const h = hash(seed, name);
      const options = {
        'Int!': ['', String(h % 4), this.#variable('n0', h), this.#variable('n1', h)],
        Int: ['', String(h % 4), 'null', this.#variable('n0', h), this.#variable('n1', h), this.#variable('n2', h)],
        '[Int!]': ['', '[]', '[3, 1]', '2', this.#variable('list', h)],
        Box: ['', '{}', '{ tags: ["x"] }', this.#variable('box', h), '{ n: null }'],
      }[String(type)] ?? [''];
      const chosen = options[h % options.length] ?? '';
      if (chosen.startsWith('$')) this.#used.add(chosen.slice(1));
      if (chosen) told.push(`${name}: ${chosen}`);
    }
    return told.length > 0 ? `(${told.join(', ')})` : '';
  }

  #variable(name: string, h: number): string {
    return h % 3 === 0 && name === 'n0' ? '$n1' : `$${name}`;
  }

  #directive({ directive, pick }: SelectionWish): string {
    const written = (['@include', '@skip'] as const)[directive % 2];
    if (directive > 3) return '';
    const condition = ['$b0', '$b1', 'true', 'false', '$b0'][pick % 5] ?? 'true';
    if (condition.startsWith('$')) this.#used.add(condition.slice(1));
    return ` ${written}(if: ${condition})`;
  }

  #fragment(type: GraphQLCompositeType, wish: SelectionWish, depth: number): string {
    const on = this.#condition(type, wish.pick);
    if (wish.kind === 'inline') {
      const isBare = on === type && wish.alias % 2 === 0;
      return `...${isBare ? '' : ` on ${on.name}`}${this.#directive(wish)} ${this.#selections(on, wish.children, depth + 1)}`;
    }
    const body = this.#selections(on, wish.children, 0);
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${on.name} ${body}`);
    return `...${name}${this.#directive(wish)}`;
  }

  /** The type itself, or any that its objects may be of. */
  #condition(type: GraphQLCompositeType, pick: number): GraphQLCompositeType {
    const objects = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    const candidates = Object.values(this.#schema.getTypeMap()).filter(
      (other): other is GraphQLCompositeType =>
        isCompositeType(other) &&
        !other.name.startsWith('_') &&
        objects.some((object) => object === other || (isAbstractType(other) && this.#schema.isSubType(other, object))),
    );
    const preferred = candidates.filter((candidate) => candidate !== type && (pick % 3 > 0 || isObjectType(candidate)));
    return choose(preferred.length > 0 && pick % 7 > 0 ? preferred : [type], pick, ({ name }) => name) ?? type;
  }
}
