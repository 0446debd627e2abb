import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { parse, type DocumentNode } from 'graphql';
import { BoundedCache } from '../bounded-cache.ts';
import { askOverHttp } from '../ask-over-http.ts';
import { executeInProcess } from '../execute-in-process.ts';
import type { EngineContext, EngineOptions, SubgraphAnswer, SubgraphLink } from '../subgraph-link.ts';
import { unanswered } from '../unanswered.ts';

/** Enough for every operation that clients name; others are parsed again. */
const rememberedDocuments = 500;

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** One subgraph as the planner of @apollo/gateway asks it. Failures become errors that name the subgraph and the fields. */
export class SubgraphSource implements GraphQLDataSource {
  readonly #documents = new BoundedCache<string, DocumentNode>(rememberedDocuments);
  readonly #link: SubgraphLink;
  readonly #options: EngineOptions;

  constructor(link: SubgraphLink, options: EngineOptions) {
    this.#link = link;
    this.#options = options;
  }

  async process(options: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const { requestId } = options.context as EngineContext;
    const query = options.request.query ?? '';
    const document = this.#documents.getOrMake(query, () => parse(query, { noLocation: true }));
    try {
      return await this.#ask({ ...options.request, query }, document, requestId);
    } catch (cause) {
      this.#options.onFailure({ subgraph: this.#link.name, requestId, cause });
      const path = 'pathInIncomingRequest' in options ? options.pathInIncomingRequest : undefined;
      const errors = unanswered(this.#link.name, document, path);
      // The planner would put its own place before the path of an error that is answered, so one for entities is thrown.
      if (path?.length && errors[0]) throw errors[0];
      return { data: null, errors };
    }
  }

  async #ask(
    { query, variables = {} }: { query: string; variables?: Record<string, unknown> },
    document: DocumentNode,
    requestId: string,
  ): Promise<SubgraphAnswer> {
    const { timeoutMs, onFailure } = this.#options;
    const link = this.#link;
    if (link.kind === 'http') return await askOverHttp(link.url, { query, variables, requestId, timeoutMs });
    return await executeInProcess(link, {
      document,
      variables,
      requestId,
      timeoutMs,
      onFailure: (cause) => onFailure({ subgraph: link.name, requestId, cause }),
    });
  }
}
