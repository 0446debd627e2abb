import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, validate, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import { createEngine } from '../create-engine.ts';
import { anonymous, type Engine, type EngineContext, type EngineOptions } from '../engine.ts';
import { createApolloQueryPlanner } from '../planning/apollo-query-planner.ts';
import { createHiveQueryPlanner } from '../planning/hive-query-planner.ts';
import type { QueryPlanner } from '../planning/query-planner.ts';
import type { SubgraphLink } from '../subgraphs/subgraph-link.ts';

type Modules = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;

/** A subgraph as its owner writes it; the directives of federation need not be imported. */
export interface Subgraph {
  readonly sdl: string;
  /** By the name of a type, then of its field; `__resolveReference` finds an entity. */
  readonly resolvers?: Readonly<Record<string, object>>;
}

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

interface FederatedGraphOptions {
  readonly labels?: ReadonlySet<string>;
  /** Taken in the place of the subgraphs of the same names. */
  readonly links?: readonly SubgraphLink[];
  readonly options?: Partial<EngineOptions>;
}

type CreatePlanner = (supergraphSdl: string, labels?: ReadonlySet<string>) => QueryPlanner;

/** Every case holds with both planners. */
export const planners: readonly { readonly planner: string; readonly createPlanner: CreatePlanner }[] = [
  { planner: "Hive's planner", createPlanner: createHiveQueryPlanner },
  { planner: "Apollo's planner", createPlanner: createApolloQueryPlanner },
];

const imports = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires",
  "@provides", "@external", "@shareable", "@override", "@interfaceObject", "@inaccessible", "@extends", "FieldSet",
  "@authenticated", "@requiresScopes", "@tag", "@cost", "@listSize"])\n`;

/** What a subgraph was asked for: the representations of each fetch, and the names of its root fields. */
class Asked {
  readonly representations: { readonly subgraph: string; readonly list: readonly unknown[] }[] = [];
  readonly rootFields: string[] = [];

  watch(subgraph: string, schema: GraphQLSchema): void {
    for (const type of [schema.getQueryType(), schema.getMutationType()])
      for (const field of Object.values(type?.getFields() ?? {})) {
        const { resolve } = field;
        field.resolve = (source, given: { representations?: readonly unknown[] }, context, info) => {
          if (field.name === '_entities')
            this.representations.push({ subgraph, list: structuredClone(given.representations ?? []) });
          else this.rootFields.push(`${subgraph}.${field.name}`);
          return resolve
            ? resolve(source, given, context, info)
            : (source as Record<string, unknown> | undefined)?.[field.name];
        };
      }
  }
}

/** Real subgraphs, composed, and an engine that reaches them in this process. */
export class FederatedGraph {
  readonly asked = new Asked();
  readonly engine: Engine;
  readonly supergraphSdl: string;
  apiSchema!: GraphQLSchema;

  constructor(
    subgraphs: Readonly<Record<string, Subgraph>>,
    createPlanner: CreatePlanner,
    { labels, links = [], options = {} }: FederatedGraphOptions = {},
  ) {
    const written = Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => ({
      name,
      resolvers,
      sdl: imports + sdl,
      url: `http://${name}.test`,
    }));
    this.supergraphSdl = composeSupergraph(written);
    const own = written.map(({ name, sdl, resolvers }): SubgraphLink => {
      const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }] as Modules);
      this.asked.watch(name, schema);
      return { name, kind: 'in-process', schema, createContext: () => ({}) };
    });
    this.engine = createEngine({
      supergraphSdl: this.supergraphSdl,
      links: own.map((link) => links.find(({ name }) => name === link.name) ?? link),
      timeoutMs: 2_000,
      createPlanner: (sdl) => createPlanner(sdl, labels),
      onFailure: () => undefined,
      ...options,
    });
    this.engine.onSchemaLoadOrUpdate(({ apiSchema }) => (this.apiSchema = apiSchema));
  }

  async ask(
    query: string,
    variables: Record<string, unknown> = {},
    context: Partial<EngineContext> = {},
  ): Promise<Answer> {
    const document = parse(query);
    const faults = validate(this.apiSchema, document);
    if (faults.length > 0) return { errors: faults.map((fault) => fault.toJSON()) };
    const { body } = await this.engine.answer(
      { document, documentHash: query, operationName: undefined, variables },
      { requestId: 'a-request', caller: anonymous, ...context },
    );
    return JSON.parse(Buffer.from(body).toString('utf8')) as Answer;
  }
}
