import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composerNamed } from './composers.ts';
import { contestants, type ContestantName } from './contestants.ts';
import { describeFound } from './describe-found.ts';
import { runDifferential, type Tally } from './run-differential.ts';
import { shrinkFound } from './shrink-found.ts';

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'ours' },
    planner: { type: 'string', default: 'hive' },
    composer: { type: 'string', default: 'guild' },
    /** How many ways to differ are shrunk and printed. */
    shrink: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '20' },
    /** A folder that each difference is written to, rather than printed. */
    out: { type: 'string' },
  },
});

const say = (text: string): boolean => process.stdout.write(text);
const nameOf = (): ContestantName => {
  if (values.engine === 'apollo') return 'stock';
  return values.planner === 'apollo' ? 'ours-apollo' : 'ours';
};

const share = ({ equal, asked }: Tally): string =>
  `${equal} of ${asked} answers equal (${((100 * equal) / asked).toFixed(2)} %)`;

let lastSaid = 0;
function progress(tally: Tally): void {
  if (Date.now() - lastSaid < 5_000) return;
  lastSaid = Date.now();
  say(`${share(tally)}, ${tally.worlds} worlds\n`);
}

const contest = { answerer: contestants[nameOf()], compose: composerNamed(values.composer) };
const tally = await runDifferential({
  ...contest,
  seed: Number(values.seed),
  operations: Number(values.operations),
  onWorld: progress,
});
say(
  `${nameOf()}, composed by ${values.composer}: ${share(tally)} in ${tally.worlds} worlds, ${tally.discarded} of which did not compose\n`,
);
const ways = [...tally.differences].toSorted(([, one], [, other]) => other.count - one.count);
for (const [signature, { count, first }] of ways)
  say(`${String(count).padStart(6)}  ${JSON.stringify(signature)} seed ${first.seed}\n`);
for (const [index, [, { first, count }]] of ways.slice(0, Number(values.shrink)).entries()) {
  const text = describeFound(await shrinkFound(first, contest, Number(values.seconds) * 1000));
  if (values.out === undefined) say(`\n${count} like this:\n${text}`);
  else {
    await mkdir(values.out, { recursive: true });
    await writeFile(join(values.out, `${nameOf()}-${index + 1}.md`), text);
  }
}
process.exitCode = ways.length > 0 ? 1 : 0;
