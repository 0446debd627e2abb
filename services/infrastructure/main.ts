import 'reflect-metadata';
import { runSubgraph } from '../kit/server/run-subgraph.ts';
import { infrastructure } from './service.ts';

await runSubgraph(infrastructure);
