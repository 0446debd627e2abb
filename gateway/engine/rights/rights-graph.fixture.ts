import { composeServices } from '@theguild/federation-composition';
import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';
import { anonymous, type Caller } from '../engine.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6",
  import: ["@key", "@shareable", "@authenticated", "@requiresScopes", "@tag", "@policy"])\n`;

/** Composes what is given, so that the tests see rights and tags as composition leaves them. */
export function composedSchema(...sdls: readonly string[]): GraphQLSchema {
  const subgraphs = sdls.map((sdl, at) => ({ name: `s${at}`, url: `http://s${at}`, typeDefs: parse(link + sdl) }));
  const { supergraphSdl, errors = [] } = composeServices(subgraphs);
  if (!supergraphSdl) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'));
  return buildASTSchema(parse(supergraphSdl));
}

export function callerWith(...scopes: readonly string[]): Caller {
  return { ...anonymous, isAuthenticated: true, scopes };
}

export const libraryGraph: readonly string[] = [
  `type Query {
     version: String @shareable
     reader: Reader
     readers: [[Reader!]!]!
     self: Query!
     open: String
     mood: Mood
     moods: [Mood]
     pin: Pin
     medium: Medium
     media: [Medium!]!
     find(title: String): [Found!]!
     audit: Audit
   }
   type Mutation { lend(book: ID!): Book @requiresScopes(scopes: [["lend"]]) open: Int }
   type Reader @key(fields: "id") {
     id: ID!
     name: String!
     email(mask: Boolean): String @authenticated
     fines: Int @requiresScopes(scopes: [["fines:read", "money"], ["admin"]])
     debt: Int! @requiresScopes(scopes: [["admin"]])
     friend: Reader
     friends: [Reader!]
   }
   interface Medium { id: ID! title: String place: String }
   type Book implements Medium { id: ID! title: String place: String @requiresScopes(scopes: [["shelf"]]) pages: Int }
   type Film implements Medium { id: ID! title: String place: String minutes: Int }
   type Audit @requiresScopes(scopes: [["admin"]]) { id: ID! log: [String] @requiresScopes(scopes: [["log"]]) }
   union Found = Book | Film | Reader | Audit
   scalar Pin @requiresScopes(scopes: [["pin"]])
   enum Mood @authenticated { GOOD BAD }`,
  `type Query { version: String @shareable }
   type Reader @key(fields: "id") { id: ID! @shareable note: String @requiresScopes(scopes: [["notes"]]) }`,
];
