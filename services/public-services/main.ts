import 'reflect-metadata';
import { runSubgraph } from '../kit/server/run-subgraph.ts';
import { publicServices } from './service.ts';

await runSubgraph(publicServices);
