import { isDeepStrictEqual } from 'node:util';
import { askNormalised } from '../measuring/ask-normalised.ts';
import type { BenchFlags } from '../measuring/bench-flags.ts';
import { warnWhereBusy } from '../measuring/busy-machine.ts';
import { findLoadGenerator, type LoadRequest } from '../measuring/load.ts';
import { measureLoad, type LoadFigures } from '../measuring/measure-load.ts';
import { leaveContestantCore } from '../measuring/pinned-process.ts';
import { takeRounds } from '../measuring/take-rounds.ts';
import { startGraph, type RunningGraph } from '../graph/start-graph.ts';
import { withDatabase } from '../measuring/with-database.ts';
import { readNamedOperations, type NamedOperation } from '../../schema/operations/named-operation.ts';
import { encodings, fetchRepresentation, type Representation } from './fetch-representations.ts';
import { printView } from './print-view.ts';
import { startNginx, type RunningNginx } from './start-nginx.ts';

/** Two of the views that pages ask most: one profile over five subgraphs, one list of registers. */
const usualViews = ['province-registers', 'province-profile'];
const connections = 50;

interface Contestant {
  readonly name: string;
  readonly id: number;
  readonly request: LoadRequest;
}

async function readViews(wanted: readonly string[]): Promise<readonly NamedOperation[]> {
  const operations = await readNamedOperations();
  return (wanted.length > 0 ? wanted : usualViews).map((name) => {
    const operation = operations.find((each) => each.name === name);
    if (!operation) throw new Error(`No view ${name}`);
    return operation;
  });
}

const fetchAll = async (url: string, kinds: readonly string[] = encodings): Promise<Representation[]> =>
  await Promise.all(kinds.map(async (encoding) => await fetchRepresentation(url, encoding)));

/** The same address in every encoding, and once more by who has it already. */
async function contestantsAt(
  server: string,
  id: number,
  url: string,
  representations: readonly Representation[],
): Promise<Contestant[]> {
  const served = await fetchAll(
    url,
    representations.map(({ encoding }) => encoding),
  );
  const isSame = representations.every(({ bytes }, index) => isDeepStrictEqual(bytes, served[index]?.bytes));
  if (!isSame) throw new Error(`${server} serves other bytes than the hub`);
  const etag = served[0]?.etag ?? '';
  return [
    ...representations.map(({ encoding }) => ({
      name: `${server}, ${encoding}`,
      id,
      request: { url, headers: { 'accept-encoding': encoding } },
    })),
    { name: `${server}, 304`, id, request: { url, headers: { 'if-none-match': etag } } },
  ];
}

interface Servers {
  readonly hub: RunningGraph;
  readonly stock: RunningGraph;
  readonly nginx: RunningNginx | null;
}

async function contestantsOf(
  { name, text }: NamedOperation,
  representations: readonly Representation[],
  { hub, stock, nginx }: Servers,
): Promise<Contestant[]> {
  const body = JSON.stringify({ query: text });
  const graphql = `${stock.url}/graphql`;
  const [asked, ours] = [await askNormalised(graphql, body), await askNormalised(`${hub.url}/graphql`, body)];
  if (asked !== ours) console.error(`The stock gateway answers ${name} otherwise than the hub`);
  const files = representations.filter(({ encoding }) => encoding !== 'br' || nginx?.hasBrotli);
  return [
    { name: 'stock', id: stock.process.id, request: { url: graphql, body } },
    ...(await contestantsAt('hub', hub.process.id, `${hub.url}/views/${name}`, representations)),
    ...(nginx ? await contestantsAt('nginx', nginx.id, `${nginx.url}/${name}.json`, files) : []),
  ];
}

/**
 * The hub's answers from memory, beside nginx with the same bytes as files, and stock Apollo Gateway that is asked the
 * same over subgraphs in its own process, where it is fastest.
 */
export async function benchViews({ rounds = 3, seconds = 2, queries }: BenchFlags): Promise<void> {
  leaveContestantCore();
  const views = await readViews(queries);
  const { name: generator, generate } = findLoadGenerator();
  console.log(
    `Load by ${generator}, ${connections} connections; median of ${rounds} rounds of ${seconds} s, interleaved`,
  );
  warnWhereBusy();
  await withDatabase(async (databaseUrl, folder) => {
    const hub = await startGraph({ name: 'hub', mode: 'hub', settings: {} }, databaseUrl);
    const stock = await startGraph({ name: 'stock', mode: 'hub', settings: { ENGINE: 'apollo' } }, databaseUrl);
    const kept = new Map<string, Representation[]>();
    for (const { name } of views) kept.set(name, await fetchAll(`${hub.url}/views/${name}`));
    const nginx = await startNginx(folder, kept);
    if (!nginx) console.log('Left out: nginx is not installed (apt-get install nginx libnginx-mod-http-brotli-static)');
    try {
      for (const view of views) {
        const representations = kept.get(view.name) ?? [];
        const contestants = await contestantsOf(view, representations, { hub, stock, nginx });
        const figures = await takeRounds<Contestant, keyof LoadFigures>(contestants, rounds, async ({ id, request }) =>
          measureLoad(id, generate, request, { seconds, connections }),
        );
        const sizes = representations.map(({ encoding, bytes }) => `${encoding} ${bytes.length}`).join(', ');
        printView(`${view.name} (bytes: ${sizes})`, figures);
      }
    } finally {
      for (const server of [hub.process, stock.process, nginx]) await server?.stop();
    }
  });
}
