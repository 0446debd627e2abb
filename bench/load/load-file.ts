import 'reflect-metadata';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { todayInVietnam } from '../../schema/types/today-in-vietnam.ts';
import type { SubmissionProgress } from '../../services/feeds/submission.ts';
import { submit } from '../../services/feeds/submit.ts';
import { openLedger } from '../../services/ledger/open-ledger.ts';

/** What one submission took, as its own process saw it. */
export interface LoadFigures {
  readonly ms: number;
  /** How long each step took, milliseconds. */
  readonly steps: Readonly<Record<SubmissionProgress['step'], number>>;
  readonly added: number;
  readonly findings: number;
  readonly peakMegabytes: number;
}

/** Submits the file named first to the database named second, and prints what that took. */
const [path = '', url = '', provinceId = ''] = process.argv.slice(2);
const ledger = await openLedger({ url });
const begun = performance.now();
const begins = new Map<SubmissionProgress['step'], number>([['reading', begun]]);
const report = await submit(
  { ledger, areas: committedAreas(), catalogue: catalogue(), today: todayInVietnam },
  {
    file: 'synthetic.csv',
    path,
    format: 'csv',
    provinceId,
    identity: { role: 'operator', provinceId: null, subject: 'bench' },
    isDryRun: false,
    acceptValid: false,
    numberStyle: 'auto',
    reason: null,
    onProgress: ({ step }) => void (begins.has(step) || begins.set(step, performance.now())),
  },
);
const ended = performance.now();
if (report.outcome !== 'accepted') throw new Error(JSON.stringify(report).slice(0, 2000));
const order = ['reading', 'comparing', 'judging', 'recording'] as const;
const times = [...order.map((step) => begins.get(step) ?? ended), ended];
const figures: LoadFigures = {
  ms: ended - begun,
  steps: Object.fromEntries(
    order.map((step, at) => [step, (times[at + 1] ?? 0) - (times[at] ?? 0)]),
  ) as LoadFigures['steps'],
  added: report.rows.added + report.rows.corrected,
  findings: report.findings.count,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(figures));
await ledger.close(true);
