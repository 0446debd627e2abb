import { parse, GraphQLError, type DocumentNode } from 'graphql';
import { queryTooLarge } from '../../../schema/errors/catalogue.ts';
import { mostAliases, mostDepth, mostDirectives, mostFields, mostRootFields, mostTokens } from './limits.ts';
import { measureDocument } from './measure-document.ts';

/** The only sign by which graphql-js tells this refusal from a mistake of spelling. */
const tokensExceeded = 'tokens. Parsing aborted';

function parseWithinLimit(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true, maxTokens: mostTokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes(tokensExceeded))
      throw queryTooLarge('more tokens', `${mostTokens} tokens`);
    return null;
  }
}

/** Throws QUERY_TOO_LARGE; a text that cannot be parsed passes, for the parser of the engine says why. */
export function checkDocument(query: string): void {
  const document = parseWithinLimit(query);
  if (!document) return;
  const { depth, aliases, directives, fields, rootFields } = measureDocument(document);
  if (depth > mostDepth) throw queryTooLarge(`fields ${depth} deep`, `${mostDepth}`);
  if (aliases > mostAliases) throw queryTooLarge(`${aliases} aliases`, `${mostAliases}`);
  if (directives > mostDirectives) throw queryTooLarge(`${directives} directives`, `${mostDirectives}`);
  if (rootFields > mostRootFields) throw queryTooLarge(`${rootFields} fields of the root`, `${mostRootFields}`);
  if (fields > mostFields) throw queryTooLarge(`${fields} fields`, `${mostFields}`);
}
