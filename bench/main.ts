import 'reflect-metadata';
import { readBenchFlags } from './measuring/bench-flags.ts';
import { benchEngine } from './engine/bench-engine.ts';
import { benchLoad } from './load/bench-load.ts';
import { benchOperations } from './operations/bench-operations.ts';
import { benchOwners } from './owners/bench-owners.ts';
import { benchViews } from './views/bench-views.ts';
import { measureStart } from './start-time.ts';

const benchPort = 24_000;

async function benchStart(): Promise<void> {
  const { freshMs, filledMs, idleMegabytes } = await measureStart(benchPort);
  console.log('Start, `npm start` to ready (with its build), and memory of hub and database together');
  console.table({
    'start on a fresh data folder': { measured: `${(freshMs / 1000).toFixed(2)} s`, wanted: '6 s' },
    'start on a filled data folder': { measured: `${(filledMs / 1000).toFixed(2)} s`, wanted: '2 s' },
    'resident when idle': { measured: `${idleMegabytes.toFixed(0)} MB`, wanted: '350 MB' },
  });
}

const { flags, parts: wanted } = readBenchFlags(process.argv.slice(2));
const parts: Record<string, () => Promise<void>> = {
  start: benchStart,
  operations: async () => await benchOperations(flags),
  views: async () => await benchViews(flags),
  engine: async () => await benchEngine(flags),
  load: async () => await benchLoad(flags),
  owners: async () => await benchOwners(flags),
};
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `No part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}; all of them where none is named.`,
  );
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) await parts[name]?.();
