import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { execute, parse, type DocumentNode, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { subgraphUnavailable } from '../../../schema/errors/catalogue.ts';
import { isShown, maskedError, rootCause } from '../../../schema/errors/mask-error.ts';
import { BoundedCache } from '../bounded-cache.ts';
import { fetchedFields } from '../fetched-fields.ts';
import type { EngineContext, EngineOptions, SubgraphLink } from '../subgraph-link.ts';

/** Enough for every operation that clients name; others are parsed again. */
const rememberedDocuments = 500;

type Fetch = GraphQLDataSourceProcessOptions['request'];
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

  async process({ request, context }: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const { requestId } = context as EngineContext;
    const query = request.query ?? '';
    const document = this.#documents.getOrMake(query, () => parse(query, { noLocation: true }));
    try {
      return await (this.#link.kind === 'http'
        ? this.#ask(this.#link.url, request, requestId)
        : this.#execute(this.#link, document, request, requestId));
    } catch (cause) {
      this.#options.onFailure({ subgraph: this.#link.name, requestId, cause });
      throw subgraphUnavailable(this.#link.name, fetchedFields(document));
    }
  }

  async #ask(url: string, { query, variables, operationName }: Fetch, requestId: string): Promise<Answer> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-request-id': requestId },
      body: JSON.stringify({ query, variables, operationName }),
      signal: AbortSignal.timeout(this.#options.timeoutMs),
    });
    const answer = (await response.json()) as Answer;
    if (!response.ok && !answer.errors) throw new Error(`HTTP status ${response.status}`);
    return answer;
  }

  async #execute(
    link: SubgraphLink & { kind: 'in-process' },
    document: DocumentNode,
    fetchOf: Fetch,
    requestId: string,
  ): Promise<Answer> {
    const result = (await execute({
      schema: link.schema,
      document,
      variableValues: fetchOf.variables ?? {},
      operationName: fetchOf.operationName ?? null,
      contextValue: link.createContext(),
    }));
    if (!result.errors) return result;
    const errors = result.errors.map((error): GraphQLFormattedError => {
      if (isShown(error)) return error.toJSON();
      this.#options.onFailure({ subgraph: link.name, requestId, cause: rootCause(error) });
      return maskedError(requestId, error.toJSON());
    });
    return { ...result, errors };
  }
}
