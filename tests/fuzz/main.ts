import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { startPostgres } from '../../hub/postgres/start-postgres.ts';
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
    /** A folder for the file that fails, with what it was made from. */
    out: { type: 'string', default: '.data/fuzz' },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);

if (positionals.join() !== 'feeds') {
  say('npm run fuzz -- feeds [--files 100000] [--seed n] [--path p] [--out folder]');
  process.exit(2);
}

/** A ledger is left after so many files, for reading grows with what it holds. */
const filesALedger = 1000;

const files = Number(values.files);
const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-fuzz-'));
const postgres = await startPostgres({ folder: join(folder, 'postgres'), ephemeral: true });

let hub: FuzzHub | null = null;
let ledgers = 0;
async function closeHub(): Promise<void> {
  if (!hub) return;
  const faults = await hub.verify();
  await hub.close();
  hub = null;
  if (faults.length > 0) throw new Error(`the ledger does not verify: ${JSON.stringify(faults.slice(0, 3))}`);
}

const tally = { files: 0, rows: 0, outcomes: {} as Record<string, number> };
const begun = performance.now();
let lastSaid = begun;
function tell(): void {
  const seconds = (performance.now() - begun) / 1000;
  const outcomes = Object.entries(tally.outcomes).map(([outcome, count]) => `${count} ${outcome}`);
  say(
    `${tally.files} files, ${(tally.files / seconds).toFixed(1)} a second: ${outcomes.join(', ')}; ${tally.rows} rows taken`,
  );
}

async function throwFile(feed: FeedCase): Promise<void> {
  if (tally.files % filesALedger === 0) await closeHub();
  hub ??= await openFuzzHub(await postgres.createDatabase(`fuzz_${(ledgers += 1)}`));
  const { outcome, added } = await checkCase(hub, feed);
  tally.files += 1;
  tally.rows += added;
  tally.outcomes[outcome] = (tally.outcomes[outcome] ?? 0) + 1;
  if (performance.now() - lastSaid < 10_000) return;
  lastSaid = performance.now();
  tell();
}

say(`seed ${values.seed}`);
try {
  const found = await fc.check(fc.asyncProperty(feedCase, throwFile), {
    seed: Number(values.seed),
    numRuns: files,
    ...(values.path === undefined ? {} : { path: values.path }),
  });
  await closeHub();
  tell();
  if (found.failed) {
    const [feed] = found.counterexample ?? [];
    await mkdir(values.out, { recursive: true });
    const name = join(values.out, `feeds-${found.seed}`);
    if (feed) await writeFile(`${name}.${feed.format}`, writeCase(feed));
    await writeFile(`${name}.txt`, fc.defaultReportMessage(found) ?? '');
    say(`failed after ${found.numRuns} files: ${String(found.errorInstance)}`);
    say(`npm run fuzz -- feeds --seed ${found.seed} --path ${found.counterexamplePath}; the file: ${name}.*`);
    process.exitCode = 1;
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
