import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { startPostgres, type EmbeddedPostgres } from '../../hub/postgres/start-postgres.ts';
import { checkCase } from './feeds/check-case.ts';
import { feedCase, type FeedCase } from './feeds/feed-case.ts';
import { openFuzzHub, type FuzzHub } from './feeds/fuzz-hub.ts';
import { writeCase } from './feeds/write-case.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '100000' },
    seed: { type: 'string', default: `${Date.now() % 2 ** 31}` },
    /** Of a failure that was told: only this file is looked at. */
    path: { type: 'string' },
    /** How many files are under way at once, each lane with a ledger and a seed of its own. */
    lanes: { type: 'string', default: '4' },
    /** A folder for the file that fails, with what it was made from. */
    out: { type: 'string', default: '.data/fuzz' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);

if (values.help || positionals.join() !== 'feeds') {
  const usage = 'npm run fuzz -- feeds [--files 100000] [--seed n] [--lanes 4] [--path p] [--out folder]\n';
  (values.help ? process.stdout : process.stderr).write(usage);
  process.exit(values.help ? 0 : 2);
}

/** A ledger is left after so many files, for reading grows with what it holds. */
const filesALedger = 1000;
const tellEveryMs = 10_000;

const tally = { files: 0, rows: 0, ledgers: 0, outcomes: new Map<string, number>() };
const begun = performance.now();
let lastTold = begun;
function tell(): void {
  const seconds = (performance.now() - begun) / 1000;
  const outcomes = [...tally.outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  say(`${tally.files} files, ${(tally.files / seconds).toFixed(1)} a second: ${outcomes}; ${tally.rows} rows taken`);
}

async function saveFailure(found: fc.RunDetails<[FeedCase]>): Promise<void> {
  const [feed] = found.counterexample ?? [];
  const name = join(values.out, `feeds-${found.seed}`);
  await mkdir(values.out, { recursive: true });
  if (feed) await writeFile(`${name}.${feed.format}`, writeCase(feed));
  await writeFile(`${name}.txt`, fc.defaultReportMessage(found) ?? '');
  say(`failed after ${found.numRuns} files: ${String(found.errorInstance)}`);
  say(`npm run fuzz -- feeds --seed ${found.seed} --path ${found.counterexamplePath}; the file: ${name}.*`);
}

/** Throws files one after the other, and answers whether all went well. */
async function runLane(postgres: EmbeddedPostgres, seed: number, files: number): Promise<boolean> {
  let hub: FuzzHub | null = null;
  let thrown = 0;
  const closeHub = async (): Promise<void> => {
    const faults = (await hub?.verify()) ?? [];
    await hub?.close();
    hub = null;
    if (faults.length > 0) throw new Error(`the ledger does not verify: ${JSON.stringify(faults.slice(0, 3))}`);
  };
  const throwFile = async (feed: FeedCase): Promise<void> => {
    if (thrown++ % filesALedger === 0) await closeHub();
    hub ??= await openFuzzHub(await postgres.createDatabase(`fuzz_${(tally.ledgers += 1)}`));
    const { outcome, added } = await checkCase(hub, feed);
    tally.files += 1;
    tally.rows += added;
    tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
    if (performance.now() - lastTold < tellEveryMs) return;
    lastTold = performance.now();
    tell();
  };
  const { path } = values;
  const property = fc.asyncProperty(feedCase, throwFile);
  const found = await fc.check(property, { seed, numRuns: files, ...(path === undefined ? {} : { path }) });
  await closeHub();
  if (found.failed) await saveFailure(found);
  return !found.failed;
}

const lanes = values.path === undefined ? Number(values.lanes) : 1;
const seed = Number(values.seed);
const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-fuzz-'));
const postgres = await startPostgres({ folder: join(folder, 'postgres'), ephemeral: true });
say(`seed ${seed}, ${lanes} lanes`);
try {
  const files = Math.ceil(Number(values.files) / lanes);
  const isWell = await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => await runLane(postgres, seed + lane, files)),
  );
  tell();
  process.exitCode = isWell.every((each) => each) ? 0 : 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
