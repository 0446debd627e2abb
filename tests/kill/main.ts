import { parseArgs } from 'node:util';
import type { KilledLoad } from './load-killer.ts';
import { victimNames, withKiller, type VictimName } from './with-killer.ts';

/** `npm run kill -- feeds --loads 200 --seed 7 --victim hub`: what becomes of loads that are killed, told load by load. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    loads: { type: 'string', default: '200' },
    seed: { type: 'string' },
    victim: { type: 'string', default: 'hub' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

function told({ plan, answer, hasLanded, faults }: KilledLoad, loads: number): string {
  const { number, target, moment, share, content } = plan;
  const answered = answer === null ? 'nobody was told' : answer.kind === 'report' ? answer.report.outcome : answer.kind;
  const reason = answer?.kind === 'unavailable' ? ` (${answer.reason})` : '';
  const when = `${target === 'victim' ? victim : target} at ${moment} + ${(100 * share).toFixed(0)} %`;
  return [
    `${String(number).padStart(4)}/${loads} ${content.rows} rows, ${when}: ${answered}${reason}, ${hasLanded ? 'all' : 'nothing'} stood`,
    ...faults.map((fault) => `     FAULT ${fault}`),
  ].join('\n');
}

const victim = values.victim as VictimName;
if (values.help || positionals.join() !== 'feeds' || !victimNames.includes(victim)) {
  const usage = `npm run kill -- feeds [--loads 200] [--seed 1] [--victim ${victimNames.join('|')}]\n`;
  (values.help ? process.stdout : process.stderr).write(usage);
  process.exit(values.help ? 0 : 2);
}
const loads = Number(values.loads);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
say(`${loads} loads, seed ${seed}, taken by a ${victim}`);
const tally = { killed: 0, stood: 0, looks: 0, faults: 0 };
await withKiller({ seed, victim }, async (killer) => {
  for (let number = 1; number <= loads; number += 1) {
    const load = await killer.load(number);
    tally.killed += 1;
    tally.stood += load.hasLanded ? 1 : 0;
    tally.looks += load.looks;
    tally.faults += load.faults.length;
    say(told(load, loads));
  }
});
say(
  `seed ${seed}: ${tally.killed} loads killed, of ${tally.stood} all stood, of ${tally.killed - tally.stood} nothing; ` +
    `readers looked ${tally.looks} times; ${tally.faults} faults`,
);
process.exitCode = tally.faults > 0 ? 1 : 0;
