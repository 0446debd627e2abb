import type { GraphQLFieldResolver } from 'graphql';

/** One of the four subgraphs that the gateways stand before: what it says it can, and how. */
export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<never, unknown, never>>>>>;
}

/** Federation 2 as every one of the four begins. */
export const federation = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@shareable"])
`;

/** The reference by which another subgraph names an entity. */
export type Reference<Key extends string> = Readonly<Record<Key, string>>;
