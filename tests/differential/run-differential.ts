import * as fc from 'fast-check';
import type { Compose } from '../../gateway/composition/compose.ts';
import { composeSupergraph } from '../../gateway/composition/compose-supergraph.ts';
import { answerPlain } from './answer-plain.ts';
import { compare, differently, type Answer, type Difference } from './compare.ts';
import { journal, federateWorld, type FederatedWorld } from './federate-world.ts';
import { generateOperation, type Operation } from './generate-operation.ts';
import { operationWish, type OperationWish } from './generate-operation-wishes.ts';
import { generateWorld } from './generate-world.ts';
import { worldWishes, type WorldWishes } from './generate-wishes.ts';
import type { Answerer, Contestant } from './contestants.ts';

export interface Found {
  readonly seed: number;
  readonly world: FederatedWorld;
  readonly operation: Operation;
  readonly expected: Answer;
  readonly answer: Answer;
  readonly difference: Difference;
}

export interface Tally {
  worlds: number;
  /** Worlds that do not compose. */
  discarded: number;
  asked: number;
  equal: number;
  /** How many answers differ in each way, and the first of them. */
  readonly differences: Map<string, { count: number; readonly first: Found }>;
}

export interface Run {
  readonly answerer: Answerer;
  readonly compose?: Compose;
  readonly seed: number;
  readonly operations: number;
  readonly onWorld?: (tally: Tally) => void;
}

/** Answers of more than this are left out: they cost seconds and show nothing that small ones do not. */
const mostText = 60_000;

type Case = [WorldWishes, OperationWish[]];

export const cases: fc.Arbitrary<Case> = fc.tuple(
  worldWishes,
  fc.array(operationWish, { minLength: 1, maxLength: 40, size: 'max' }),
);

/** Asks the given number of operations, and stops at no difference. */
export async function runDifferential({
  answerer,
  compose = composeSupergraph,
  seed,
  operations,
  onWorld,
}: Run): Promise<Tally> {
  const tally: Tally = { worlds: 0, discarded: 0, asked: 0, equal: 0, differences: new Map() };
  for (let next = seed; tally.asked < operations; next++) {
    const property = fc.asyncProperty(cases, async ([wishes, operationWishes]) => {
      tally.worlds++;
      const world = federated(wishes, compose);
      if (!world) tally.discarded++;
      else await askAll(world, operationWishes.slice(0, operations - tally.asked), answerer, { seed: next, tally });
    });
    await fc.assert(property, { seed: next, numRuns: 1 });
    onWorld?.(tally);
  }
  return tally;
}

async function askAll(
  world: FederatedWorld,
  wishes: readonly OperationWish[],
  answerer: Answerer,
  { seed, tally }: { seed: number; tally: Tally },
): Promise<void> {
  const contestant = await begin(world, answerer);
  try {
    for (const wish of wishes) {
      const found = await askOne(world, wish, contestant, seed);
      if (found === undefined) continue;
      tally.asked++;
      if (found === null) {
        tally.equal++;
        continue;
      }
      const signature = found.difference.pattern;
      const known = tally.differences.get(signature);
      if (known) known.count++;
      else tally.differences.set(signature, { count: 1, first: found });
    }
  } finally {
    await contestant.close();
  }
}

/** A contestant that does not even start answers every operation with that. */
export async function begin(world: FederatedWorld, answerer: Answerer): Promise<Contestant> {
  try {
    return await answerer(world);
  } catch (cause) {
    return {
      ask: async () => await Promise.reject(cause),
      close: async () => {},
    };
  }
}

export function federated(wishes: WorldWishes, compose: Compose): FederatedWorld | null {
  try {
    return federateWorld(generateWorld(wishes), compose);
  } catch {
    return null;
  }
}

/** Null where both say the same, undefined where there is nothing to ask. */
async function askOne(
  world: FederatedWorld,
  wish: OperationWish,
  contestant: Contestant,
  seed: number,
): Promise<Found | null | undefined> {
  const operation = generateOperation(world.plain, wish);
  return operation ? await askOperation(world, operation, contestant, seed) : undefined;
}

export async function askOperation(
  world: FederatedWorld,
  operation: Operation,
  contestant: Contestant,
  seed: number,
): Promise<Found | null | undefined> {
  const expected = await answerPlain(world, operation);
  if (JSON.stringify(expected).length > mostText) return undefined;
  journal.last = 0;
  const found = { seed, world, operation, expected };
  try {
    const answer = await contestant.ask(operation);
    const difference = compare(expected, answer);
    return difference && { ...found, answer, difference };
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    return {
      ...found,
      answer: {},
      difference: differently('no answer', { detail: '', pattern: '' }, [`thrown: ${detail}`]),
    };
  }
}
