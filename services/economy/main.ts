import 'reflect-metadata';
import { runSubgraph } from '../kit/server/run-subgraph.ts';
import { economy } from './service.ts';

await runSubgraph(economy);
