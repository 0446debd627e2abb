import { getOperationAST, parse, validate } from 'graphql';
import { forbidCallingHome } from '../../../config/read-environment.ts';
import { scopesOf } from '../../../identity/rights.ts';
import { readNamedOperations } from '../../../schema/operations/named-operation.ts';
import { defaultErrors } from '../../engine/default-errors.ts';
import type { Caller } from '../../engine/engine.ts';
import { Graph } from '../../engine/graph.ts';
import { createHiveQueryPlanner } from '../../engine/planning/hive-query-planner.ts';
import type { CreateQueryPlanner } from '../../engine/planning/query-planner.ts';
import { subgraphsOf } from '../../engine/supergraph/subgraphs-of.ts';

/** Of the rights of whom nothing is left out of a plan. */
const operator: Caller = {
  isAuthenticated: true,
  scopes: scopesOf({ role: 'operator', subject: null, provinceId: null }),
  view: null,
  audience: '',
  author: '',
};

// As a gateway does: it is loaded only where the first planner finds no way.
async function loadSecondPlanner(): Promise<CreateQueryPlanner> {
  forbidCallingHome();
  return (await import('../../engine/planning/apollo-query-planner.ts')).createApolloQueryPlanner;
}

/** Leads nowhere: a rehearsal asks no subgraph. */
const nowhere = 'http://127.0.0.1:9/';

/**
 * Makes of a supergraph what a gateway would, and plans every named operation with it, so that no gateway is the first to
 * find out. Throws where it could not be served.
 */
export async function rehearseGraph(supergraphSdl: string): Promise<void> {
  const graph = new Graph(
    supergraphSdl,
    subgraphsOf(supergraphSdl).map(({ name }) => ({ name, kind: 'http', url: nowhere })),
    {
      supergraphSdl,
      links: [],
      timeoutMs: 1,
      errors: defaultErrors,
      createPlanner: createHiveQueryPlanner,
      loadSecondPlanner,
      onFailure: () => undefined,
    },
  );
  try {
    for (const { name, text, operationName } of await readNamedOperations()) {
      const document = parse(text);
      const [fault] = validate(graph.supergraph.apiSchema, document);
      if (fault || !getOperationAST(document, operationName))
        throw new Error(`The named operation ${name} cannot be asked: ${fault?.message ?? 'it is missing'}`);
      const prepared = graph.prepare({ document, documentHash: name, operationName, caller: operator });
      await graph.variantOf(prepared, {});
      // In a hub of one process requests are answered in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    await graph.retire();
  }
}
