import * as fc from 'fast-check';
import { composeSupergraph } from '../../gateway/composition/compose-supergraph.ts';
import type { Answerer, Contestant } from './contestants.ts';
import { askOperation, begin, cases, federated, type Found, type Run } from './run-differential.ts';
import type { FederatedWorld } from './federate-world.ts';
import type { Operation } from './generate-operation.ts';
import { parse, validate } from 'graphql';
import { pruneOperation } from './prune-operation.ts';

/** The smallest case found in the time that differs in the same way: the operation is pruned, fast-check shrinks the world. */
export async function shrinkFound(
  first: Found,
  { answerer, compose = composeSupergraph }: Pick<Run, 'answerer' | 'compose'>,
  timeoutMs: number,
): Promise<Found> {
  const until = Date.now() + timeoutMs;
  let smallest = await pruned(first, answerer, until);
  const { operation } = smallest;
  let last: { key: string; differs: boolean } | undefined;
  const property = fc.asyncProperty(cases, async ([wishes]) => {
    const key = JSON.stringify(wishes);
    if (Date.now() > until) return true;
    if (last?.key !== key) {
      const world = federated(wishes, compose);
      const found = world && (await askFresh(world, operation, answerer, first.seed));
      const differs = found?.difference.pattern === first.difference.pattern;
      if (differs) smallest = found;
      last = { key, differs };
    }
    return !last.differs;
  });
  await fc.check(property, { seed: first.seed, numRuns: 1 });
  return await pruned(smallest, answerer, until + timeoutMs);
}

async function askFresh(
  world: FederatedWorld,
  operation: Operation,
  answerer: Answerer,
  seed: number,
): Promise<Found | null | undefined> {
  if (validate(world.plain, parse(operation.query)).length > 0) return null;
  const contestant = await begin(world, answerer);
  try {
    return await askOperation(world, operation, contestant, seed);
  } finally {
    await contestant.close();
  }
}

async function pruned(found: Found, answerer: Answerer, until: number): Promise<Found> {
  const { world, seed, difference } = found;
  const contestant: Contestant = await begin(world, answerer);
  let smallest = found;
  try {
    await pruneOperation(world.plain, found.operation, async (operation) => {
      if (Date.now() > until) return false;
      const next = await askOperation(world, operation, contestant, seed);
      if (next?.difference.pattern !== difference.pattern) return false;
      smallest = next;
      return true;
    });
    return smallest;
  } finally {
    await contestant.close();
  }
}
