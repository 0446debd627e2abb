import 'reflect-metadata';
import { runSubgraph } from '../kit/server/run-subgraph.ts';
import { programme } from './service.ts';

await runSubgraph(programme);
