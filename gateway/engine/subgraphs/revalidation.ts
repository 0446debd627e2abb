import type { EngineContext } from '../engine.ts';
import { callerKey } from '../rights/caller-key.ts';
import type { AnswerMemory, RememberedAnswer } from './answer-memory.ts';
import { FetchFailure } from './fetch-failure.ts';
import type { HttpResponse } from './http1/response-reader.ts';
import { answerAnew, type readAnswer } from './read-answer.ts';
import { requestText } from './request-text.ts';
import type { ReceivedAnswer, SubgraphRequest } from './subgraph-client.ts';

const entityTag = /^(?:W\/)?"[\x21\x23-\x7e]*"$/;
const unkept = /(?:^|,)\s*(?:no-store|private)\b/i;

const opaque = (etag: string): string => etag.replace(/^W\//, '');

/**
 * Asks one subgraph again only whether what it answered before still holds (RFC 9110 §13): where its answers have an
 * `ETag`, and no versions by which whole answers are kept. Never uses one that was not confirmed.
 */
export class Revalidation {
  readonly #subgraph: string;
  readonly #memory: AnswerMemory | null;
  readonly #readAnswer: typeof readAnswer;
  /** Most subgraphs send no `ETag`: nothing is looked for before one did. */
  #isUsed = false;

  constructor(subgraph: string, memory: AnswerMemory | null, read: typeof readAnswer) {
    this.#subgraph = subgraph;
    this.#memory = memory;
    this.#readAnswer = read;
  }

  find(request: SubgraphRequest, context: EngineContext): RememberedAnswer | null {
    if (!this.#isUsed || request.isMutation || !this.#memory) return null;
    return this.#memory.get(this.#keyOf(request, context));
  }

  /** The answer in a response, or the one that it confirms. Throws where it is neither. */
  read(
    response: HttpResponse,
    remembered: RememberedAnswer | null,
    request: SubgraphRequest,
    context: EngineContext,
  ): ReceivedAnswer {
    if (response.head.status === 304) return confirmed(response, remembered);
    const answer = this.#readAnswer(response);
    if (this.#memory && !request.isMutation && response.head.status === 200) {
      const entry = entryOf(response, answer);
      if (entry) {
        this.#isUsed = true;
        this.#memory.put(this.#keyOf(request, context), entry);
      } else if (remembered) this.#memory.delete(this.#keyOf(request, context));
    }
    return answer;
  }

  /** With who asks: what one may see is never confirmed to another. */
  #keyOf(request: SubgraphRequest, { caller }: EngineContext): string {
    return `${this.#subgraph} ${callerKey(caller)} ${requestText(request)}`;
  }
}

function confirmed({ head }: HttpResponse, remembered: RememberedAnswer | null): ReceivedAnswer {
  if (!remembered) throw new FetchFailure('status', 'HTTP status 304, though nothing was to be confirmed');
  const etag = head.value('etag');
  if (etag !== undefined && opaque(etag) !== opaque(remembered.etag))
    throw new FetchFailure('status', `HTTP status 304 for ${etag}, though ${remembered.etag} was to be confirmed`);
  return answerAnew(remembered);
}

function entryOf({ head }: HttpResponse, answer: ReceivedAnswer): RememberedAnswer | null {
  const { errors, extensions, text, mayEscape } = answer;
  if (extensions?.['dataVersions'] || errors?.length || text === undefined) return null;
  const etag = head.value('etag');
  if (etag === undefined || !entityTag.test(etag)) return null;
  if (unkept.test(head.value('cache-control') ?? '') || head.value('vary')?.includes('*')) return null;
  return { etag, text, mayEscape };
}
