import 'reflect-metadata';
import { runSubgraph } from '../kit/server/run-subgraph.ts';
import { security } from './service.ts';

await runSubgraph(security);
