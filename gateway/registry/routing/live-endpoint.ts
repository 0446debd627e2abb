import { randomUUID } from 'node:crypto';
import type { LiveProfile } from '../../../schema/contract/live-profile.ts';
import type { FallbackReasonWord } from '../../../schema/types/served.type.ts';
import { anonymous, type EngineContext } from '../../engine/engine.ts';
import { SubgraphBusyError } from '../../engine/subgraphs/bounded-concurrency.ts';
import { CircuitBreaker } from '../../engine/subgraphs/circuit-breaker.ts';
import type { SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import type { LivePublication } from '../publication.ts';
import { fallbackReasonOf } from './fallback-reason.ts';
import type { LiveQuestion } from './live-question.ts';
import { readLiveProfile } from './read-live-profile.ts';
import { SharedAsks } from './shared-asks.ts';

/** What an endpoint said, or why it did not. */
export type LiveAnswer =
  | { readonly kind: 'stated'; readonly profile: LiveProfile }
  | { readonly kind: 'silent'; readonly reason: FallbackReasonWord };

export interface LiveEndpointOptions {
  readonly client: SubgraphClient;
  /** How long it may take; longer counts as a failure, so that a slow endpoint is soon not waited for. */
  readonly patienceMs: number;
  /** Told why an answer could not be used. */
  readonly onFailure: (failure: LiveFailure) => void;
}

export interface LiveFailure {
  readonly publication: string;
  readonly reason: FallbackReasonWord;
  /** The request that it was asked for, as clients know it; and the call, as the province does. */
  readonly requestId: string;
  readonly callId: string;
  readonly cause: unknown;
}

/** Questions of the same fields that may be under way at once; more share the next. */
const mostAtOnce = 4;

const silent = (reason: FallbackReasonWord): LiveAnswer => ({ kind: 'silent', reason });

/** One province's endpoint as a gateway knows it: how it fared lately, and what it last stated. */
export class LiveEndpoint {
  readonly #options: LiveEndpointOptions;
  readonly #breaker: CircuitBreaker;
  readonly #asks = new SharedAsks<LiveProfile>(mostAtOnce);
  #publication: LivePublication;

  constructor(publication: LivePublication, options: LiveEndpointOptions) {
    this.#publication = publication;
    this.#options = options;
    this.#breaker = new CircuitBreaker(publication.name);
  }

  get publication(): LivePublication {
    return this.#publication;
  }

  /** The same version of it, which was set aside or came back. */
  stand(publication: LivePublication): void {
    this.#publication = publication;
  }

  /** Never rejects. */
  async ask(question: LiveQuestion, context: EngineContext): Promise<LiveAnswer> {
    if (this.#publication.setAside) return silent('set-aside');
    const { kind } = this.#breaker.state;
    try {
      const asked = this.#asks.ask(question.operation, async () => await this.#askOnce(question, context));
      if (kind === 'closed') return { kind: 'stated', profile: await asked };
      // Nobody's answer waits for the trial of an endpoint that kept failing.
      asked.catch(() => undefined);
      return silent('failing-lately');
    } catch (cause) {
      return silent(fallbackReasonOf(cause));
    }
  }

  async #askOnce(question: LiveQuestion, context: EngineContext): Promise<LiveProfile> {
    const pass = this.#breaker.enter();
    // Of its own: by the client’s a province could tell which questions belong together.
    const callId = randomUUID();
    try {
      const profile = await this.#read(question, callId);
      this.#breaker.leave(pass, 'succeeded');
      return profile;
    } catch (cause) {
      // It was not asked: that many are under way already says nothing of how it answers them.
      if (cause instanceof SubgraphBusyError) {
        this.#breaker.leave(pass, 'abandoned');
        throw cause;
      }
      this.#breaker.leave(pass, 'failed');
      const { name } = this.#publication;
      this.#options.onFailure({
        publication: name,
        reason: fallbackReasonOf(cause),
        requestId: context.requestId,
        callId,
        cause,
      });
      throw cause;
    }
  }

  async #read(question: LiveQuestion, callId: string): Promise<LiveProfile> {
    const { client, patienceMs } = this.#options;
    const { name, provinceId } = this.#publication;
    const { operation, document } = question;
    const variables = { representations: [{ __typename: 'Province', id: provinceId }] };
    const answer = await client.ask(
      { operation, document, variables, isMutation: false, timeLeftMs: patienceMs },
      // Of whoever asks the province learns nothing, and several who ask share one answer.
      { requestId: callId, caller: anonymous },
    );
    return readLiveProfile(answer, question, { publication: name, provinceId });
  }

  async close(): Promise<void> {
    await this.#options.client.close();
  }
}
