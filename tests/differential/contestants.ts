import { createApolloQueryPlanner } from '../../gateway/engine/planning/apollo-query-planner.ts';
import { createHiveQueryPlanner } from '../../gateway/engine/planning/hive-query-planner.ts';
import type { Answer } from './compare.ts';
import { answerByApollo } from './apollo-contestant.ts';
import type { FederatedWorld } from './federate-world.ts';
import type { Operation } from './generate-operation.ts';
import { answerByOurs } from './our-contestant.ts';

export interface Contestant {
  ask(operation: Operation): Promise<Answer>;
  close(): Promise<void>;
}

export type Answerer = (world: FederatedWorld) => Promise<Contestant>;

export const contestantNames = ['ours', 'ours-apollo', 'stock'] as const;
export type ContestantName = (typeof contestantNames)[number];

export const contestants: Readonly<Record<ContestantName, Answerer>> = {
  ours: (world) => answerByOurs(world, createHiveQueryPlanner, createApolloQueryPlanner),
  'ours-apollo': (world) => answerByOurs(world, createApolloQueryPlanner),
  stock: answerByApollo,
};
