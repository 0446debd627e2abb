import { parse } from 'graphql';
import { createEngine } from '../../gateway/engine/create-engine.ts';
import { anonymous } from '../../gateway/engine/engine.ts';
import type { CreateQueryPlanner } from '../../gateway/engine/planning/query-planner.ts';
import type { Answer } from './compare.ts';
import type { Contestant } from './contestants.ts';
import type { FederatedWorld } from './federate-world.ts';
import { linksOf } from './links.ts';

const failures: unknown[] = [];

/** Our engine, asked directly. */
export async function answerByOurs(
  world: FederatedWorld,
  createPlanner: CreateQueryPlanner,
  second?: CreateQueryPlanner,
): Promise<Contestant> {
  const engine = createEngine({
    supergraphSdl: world.supergraphSdl,
    links: linksOf(world),
    timeoutMs: 5_000,
    createPlanner,
    ...(second ? { loadSecondPlanner: async () => second } : {}),
    onFailure: ({ cause }) => failures.push(cause),
  });
  return {
    ask: async ({ query, variables }) => {
      failures.length = 0;
      const { body } = await engine.answer(
        { document: parse(query), documentHash: query, operationName: undefined, variables: { ...variables } },
        { requestId: 'differential', caller: anonymous, explain: new Set(['plan']) },
      );
      const { data, errors, extensions } = JSON.parse(Buffer.from(body).toString('utf8')) as Answer & {
        extensions?: object;
      };
      const plan = extensions && JSON.stringify(extensions, null, 1);
      const causes = failures.map((cause) => ({ message: `(cause) ${String(cause)}` }));
      return { data, errors: errors ? [...errors, ...causes] : errors, ...(plan ? { plan } : {}) };
    },
    close: async () => await engine.stop(),
  };
}
