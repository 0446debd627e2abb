import 'reflect-metadata';
import { runMain } from '../../config/run-main.ts';
import { runSubgraph } from '../kit/server/run-subgraph.ts';
import { reporting } from './service.ts';

await runMain(async () => await runSubgraph(reporting));
