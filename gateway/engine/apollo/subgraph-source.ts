import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { Kind, OperationTypeNode, parse, type DocumentNode } from 'graphql';
import type { EngineContext, EngineErrors, EngineOptions } from '../engine.ts';
import { BoundedCache } from '../planning/bounded-cache.ts';
import type { PathSegment } from '../planning/query-plan.ts';
import type { SubgraphClient } from '../subgraphs/subgraph-client.ts';
import { unanswered } from '../subgraphs/unanswered.ts';

/** Enough for every operation that clients name; others are parsed again. */
const rememberedDocuments = 500;

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

const isMutation = ({ definitions }: DocumentNode): boolean =>
  definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === OperationTypeNode.MUTATION);

const pathSegment = (segment: string | number): PathSegment =>
  segment === '@' ? { kind: 'items' } : { kind: 'field', name: String(segment) };

/** One subgraph as the planner of @apollo/gateway asks it. Failures become errors that name the subgraph and the fields. */
export class SubgraphSource implements GraphQLDataSource {
  readonly #documents = new BoundedCache<string, DocumentNode>(rememberedDocuments);
  readonly #client: SubgraphClient;
  readonly #onFailure: EngineOptions['onFailure'];
  readonly #errors: EngineErrors;

  constructor(client: SubgraphClient, onFailure: EngineOptions['onFailure'], errors: EngineErrors) {
    this.#client = client;
    this.#onFailure = onFailure;
    this.#errors = errors;
  }

  async process(options: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const context = options.context as EngineContext;
    const { query = '', variables = {} } = options.request;
    const document = this.#documents.getOrMake(query, () => parse(query, { noLocation: true }));
    const subgraph = this.#client.name;
    try {
      return await this.#client.ask(
        { operation: query, document, variables, isMutation: isMutation(document) },
        context,
      );
    } catch (cause) {
      this.#onFailure({ subgraph, requestId: context.requestId, cause });
      const path = 'pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []) : [];
      const places = path.length > 0 ? [path.map(pathSegment)] : [];
      const errors = unanswered({ subgraph, document }, places, this.#errors);
      // The planner would put its own place before the path of an error that is answered, so one for entities is thrown.
      if (places.length > 0 && errors[0]) throw errors[0];
      return { data: null, errors };
    }
  }
}
