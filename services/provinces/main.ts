import 'reflect-metadata';
import { runSubgraph } from '../kit/server/run-subgraph.ts';
import { provinces } from './service.ts';

await runSubgraph(provinces);
