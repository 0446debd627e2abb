import type { Caller, Engine, EngineAnswer, EngineContext, EngineRequest } from '../../engine/engine.ts';
import { BoundedCache } from '../../engine/planning/bounded-cache.ts';
import { acceptedEncodings, type Encoding } from './accepted-encodings.ts';
import { CompressedAnswers } from './compressed-answers.ts';
import { etagMatches, weakEtag } from './etag-matches.ts';
import { readViewAddress } from './read-view-address.ts';
import { jsonType, refusedView, type ViewAnswer } from './view-answer.ts';
import type { ViewSet } from './view.ts';
import { viewStatus } from './view-status.ts';

/** Some hundred answers of the national summary; what does not fit goes out as it is. */
const mostCompressedBytes = 64 * 1024 * 1024;

/** Addresses that come again are read once. Longer ones are rare, and strangers could fill the memory with them. */
const rememberedAddresses = 2000;
const longestRemembered = 512;

/** Browsers and tools send some twenty different `accept-encoding` in all. */
const rememberedNegotiations = 200;

export interface ViewRequest {
  /** Path and query string. */
  readonly url: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

interface KnownAddress {
  readonly request: EngineRequest;
  /** Whether the engine kept the last answer: then the next one costs next to nothing. */
  isKept: boolean;
}

const cacheControl = ({ isAuthenticated, scopes, view }: Caller): string =>
  isAuthenticated || scopes.length > 0 || view !== null ? 'private, no-cache' : 'public, no-cache';

function unkept({ body, hasErrors }: EngineAnswer): ViewAnswer {
  const headers = ['content-type', jsonType, 'content-length', String(body.byteLength), 'cache-control', 'no-store'];
  return { status: hasErrors ? viewStatus(body) : 200, headers, body };
}

/** Answers views: reads the address, asks the engine, and finds the bytes and headers for this client. */
export class ViewReader {
  readonly #addresses = new Map<string, KnownAddress>();
  readonly #negotiations = new BoundedCache<string, readonly Encoding[]>(rememberedNegotiations);
  readonly #compressed = new CompressedAnswers(mostCompressedBytes);
  #set: ViewSet;

  constructor(
    set: ViewSet,
    private readonly engine: Pick<Engine, 'answer'>,
    /** The names of the headers by which answers differ. */
    private readonly vary: string,
  ) {
    this.#set = set;
  }

  get set(): ViewSet {
    return this.#set;
  }

  /** Another supergraph: what is known of addresses is read anew. */
  replace(set: ViewSet): void {
    this.#set = set;
    this.#addresses.clear();
  }

  /** Whether the last answer under this address was one that the engine keeps. */
  isKept(url: string): boolean {
    return this.#addresses.get(url)?.isKept ?? false;
  }

  async read(asked: ViewRequest, context: EngineContext): Promise<ViewAnswer> {
    const known = this.#addresses.get(asked.url);
    if (known) return await this.#answer(known, asked, context);
    const read = readViewAddress(asked.url, this.#set);
    if ('error' in read) return refusedView(read.status, read.error);
    const address = { request: read.request, isKept: false };
    this.#remember(asked.url, address);
    return await this.#answer(address, asked, context);
  }

  #remember(url: string, address: KnownAddress): void {
    if (url.length > longestRemembered) return;
    const [oldest] = this.#addresses.size >= rememberedAddresses ? this.#addresses.keys() : [];
    if (oldest !== undefined) this.#addresses.delete(oldest);
    this.#addresses.set(url, address);
  }

  async #answer(known: KnownAddress, asked: ViewRequest, context: EngineContext): Promise<ViewAnswer> {
    const answer = await this.engine.answer(known.request, context);
    const isKept = answer.etag !== null && !answer.hasErrors && !context.explain;
    known.isKept = isKept;
    return isKept ? this.#kept(answer.body, answer.etag, asked, context.caller) : unkept(answer);
  }

  #kept(body: Uint8Array, etag: string, { url, acceptEncoding, ifNoneMatch }: ViewRequest, caller: Caller): ViewAnswer {
    const validity = ['cache-control', cacheControl(caller), 'vary', this.vary];
    if (ifNoneMatch !== undefined && etagMatches(ifNoneMatch, etag))
      return { status: 304, headers: ['etag', weakEtag(etag), ...validity], body: null };
    const [encoding, bytes] = this.#encoded(`${etag} ${url}`, body, acceptEncoding);
    const headers = ['content-type', jsonType, 'content-length', String(bytes.byteLength)];
    if (encoding !== 'identity') headers.push('content-encoding', encoding);
    headers.push('etag', encoding === 'identity' ? etag : weakEtag(etag), ...validity);
    return { status: 200, headers, body: bytes };
  }

  /** The best encoding that is ready; the best that the client takes is begun where it is not. */
  #encoded(key: string, body: Uint8Array, accept: string | undefined): readonly [Encoding, Uint8Array] {
    if (accept === undefined) return ['identity', body];
    for (const encoding of this.#negotiations.getOrMake(accept, () => acceptedEncodings(accept))) {
      if (encoding === 'identity') break;
      const kept = this.#compressed.find(key, encoding, body);
      if (kept) return [encoding, kept];
    }
    return ['identity', body];
  }
}
