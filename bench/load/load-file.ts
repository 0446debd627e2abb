import 'reflect-metadata';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { todayInVietnam } from '../../schema/types/today-in-vietnam.ts';
import type { SubmissionProgress } from '../../services/feeds/submission.ts';
import { submit } from '../../services/feeds/submit.ts';
import { openLedger } from '../../services/ledger/open-ledger.ts';
import { steps, type LoadFigures } from './load-figures.ts';

interface Wish {
  readonly path: string;
  readonly url: string;
  readonly provinceId: string;
}

async function load({ path, url, provinceId }: Wish): Promise<LoadFigures> {
  const ledger = await openLedger({ url });
  const door = { ledger, areas: committedAreas(), catalogue: catalogue(), today: todayInVietnam };
  const cpuBefore = process.cpuUsage();
  const begun = performance.now();
  const begins = new Map<SubmissionProgress['step'], number>([['reading', begun]]);
  const report = await submit(door, {
    // Of another name each time: what is known already is looked at again.
    file: `synthetic-${process.pid}.csv`,
    path,
    format: 'csv',
    provinceId,
    identity: { role: 'operator', provinceId: null, subject: 'bench' },
    isDryRun: false,
    acceptValid: false,
    numberStyle: 'auto',
    reason: null,
    onProgress: ({ step }) => void (begins.has(step) || begins.set(step, performance.now())),
  });
  const ended = performance.now();
  const { user, system } = process.cpuUsage(cpuBefore);
  const begin = (at: number): number => begins.get(steps[at] ?? 'reading') ?? ended;
  const ms = steps.map((step, at) => [step, (at + 1 < steps.length ? begin(at + 1) : ended) - begin(at)] as const);
  return {
    ms: ended - begun,
    stepMs: Object.fromEntries(ms) as LoadFigures['stepMs'],
    cpuMs: (user + system) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    outcome: report.outcome,
    findings: report.findings.count,
  };
}

/** Submits a file in this process, so that nothing else is in its memory, and prints what that took as a line of JSON. */
const [path = '', url = '', provinceId = ''] = process.argv.slice(2);
console.log(JSON.stringify(await load({ path, url, provinceId })));
process.exit();
