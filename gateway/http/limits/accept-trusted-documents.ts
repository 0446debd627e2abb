import type { FastifyInstance, FastifyRequest } from 'fastify';
import { untrustedDocument } from '../../../schema/errors/catalogue.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** `off`: any document is answered, and committed ones may be named. `only`: nothing but the committed ones. */
export type TrustedDocumentsMode = 'off' | 'only';

type Asked = Record<string, unknown>;

/** What is to be executed: a text in the place of the one sent, what was sent, or nothing. */
type Choice =
  | { readonly kind: 'replace'; readonly text: string }
  | { readonly kind: 'leave' }
  | { readonly kind: 'refuse'; readonly found: string | undefined };

const isRecord = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** GET carries extensions as JSON in the query string. */
function extensionsOf({ extensions }: Asked): Asked {
  if (isRecord(extensions)) return extensions;
  if (typeof extensions !== 'string') return {};
  try {
    const value: unknown = JSON.parse(extensions);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function hashOf(asked: Asked): string | undefined {
  const { persistedQuery } = extensionsOf(asked);
  const sha256 = isRecord(persistedQuery) ? persistedQuery['sha256Hash'] : undefined;
  return typeof sha256 === 'string' ? sha256 : undefined;
}

const replaceBy = (text: string | undefined, found: string | undefined): Choice =>
  text === undefined ? { kind: 'refuse', found } : { kind: 'replace', text };

function choose(asked: Asked, documents: TrustedDocuments, mode: TrustedDocumentsMode): Choice {
  const { documentId, query, operationName } = asked;
  const hasText = typeof query === 'string' && query !== '';
  const named = typeof operationName === 'string' ? operationName : undefined;
  if (typeof documentId === 'string') {
    const text = documents.byId(documentId);
    // A text beside the id must be the same document: a client that sends two means one of them.
    return hasText && documents.byText(query) !== text
      ? { kind: 'refuse', found: documentId }
      : replaceBy(text, documentId);
  }
  if (hasText) return mode === 'off' ? { kind: 'leave' } : replaceBy(documents.byText(query), named);
  const sha256 = hashOf(asked);
  const text = sha256 === undefined ? undefined : documents.byHash(sha256);
  if (text !== undefined) return { kind: 'replace', text };
  return mode === 'off' ? { kind: 'leave' } : { kind: 'refuse', found: sha256 ?? named };
}

/**
 * Puts the text where every reader of the request finds it, and takes away the hash, which is of the client's spaces.
 * The address is written anew from what was checked, for another parser might read the one sent differently.
 */
function replaceText(request: FastifyRequest, asked: Asked, text: string): void {
  const extensions = { ...extensionsOf(asked) };
  delete extensions['persistedQuery'];
  asked['query'] = text;
  if (request.method === 'POST') {
    if (isRecord(asked['extensions'])) asked['extensions'] = extensions;
    return;
  }
  asked['extensions'] = JSON.stringify(extensions);
  const search = new URLSearchParams();
  for (const name of ['query', 'operationName', 'variables', 'extensions'])
    if (typeof asked[name] === 'string') search.set(name, asked[name]);
  request.raw.url = `${request.url.split('?', 1)[0] ?? ''}?${search.toString()}`;
}

/**
 * `{ "documentId": "national-summary" }` or a persisted query's hash stand for the text of a named operation or act; acts
 * are mutations, which nobody is answered by GET. In the mode `only` everything else is refused, introspection with it.
 */
export function acceptTrustedDocuments(
  app: FastifyInstance,
  documents: TrustedDocuments,
  mode: TrustedDocumentsMode,
): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return;
    const sent = request.method === 'POST' ? request.body : request.query;
    const asked = isRecord(sent) ? sent : {};
    const choice = choose(asked, documents, mode);
    if (choice.kind === 'replace') replaceText(request, asked, choice.text);
    if (choice.kind !== 'refuse') return;
    const error = untrustedDocument(choice.found, documents.names);
    return await reply.code(400).send({ errors: [error.toJSON()] });
  });
}
