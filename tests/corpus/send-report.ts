import { join } from 'node:path';
import type { SeverityWord } from '../../schema/types/finding-rule.ts';
import type { Fault } from '../../services/feeds/fault.ts';
import type { SubmissionOutcome, ValidationReport } from '../../services/feeds/report/validation-report.ts';
import type { Door } from '../../services/feeds/submission.ts';
import { submit } from '../../services/feeds/submit.ts';
import type { CorpusDelivery, CorpusFigure, CorpusRuleWord } from './corpus-report.ts';
import type { CorpusEntry } from './read-corpus.ts';
import { readFigures, type StatedFigure } from './read-figures.ts';

/** One thing that the hub said of one figure. */
export interface Telling {
  /** The delivery on which it was said. */
  readonly file: string;
  readonly figure: CorpusFigure & { readonly province: string };
  readonly rule: CorpusRuleWord;
  readonly severity: SeverityWord;
  readonly found: string;
  readonly message: string;
}

export interface SentReport {
  readonly figures: readonly StatedFigure[];
  readonly tellings: readonly Telling[];
  readonly outcomes: readonly { readonly file: string; readonly outcome: SubmissionOutcome }[];
}

async function send(door: Door, entry: CorpusEntry, delivery: CorpusDelivery): Promise<ValidationReport> {
  const { file, province = entry.report.province, reason = null } = delivery;
  return await submit(door, {
    file: `${entry.name}/${file}`,
    path: join(entry.folder, file),
    format: 'csv',
    provinceId: province,
    identity: { role: 'officer', subject: 'corpus', provinceId: province },
    isDryRun: false,
    acceptValid: false,
    numberStyle: 'auto',
    reason,
  });
}

/** What is told of the file as a whole, or of its notes, accuses no figure. */
const isOfFigure = ({ column }: Fault): boolean => column !== null && !['Ghi chú', 'note'].includes(column);

function tellingsOf({ findings, faults, warnings }: ValidationReport, file: string, of: readonly StatedFigure[]) {
  const province = of[0]?.province ?? '';
  const ofReader = ({ line, foundEn, mendEn }: Fault, severity: SeverityWord): Telling => {
    const { indicator, period } = of.find((each) => each.line === line) ?? { indicator: null, period: null };
    const figure = { province, indicator, period };
    return { file, figure, rule: 'fault-of-the-report', severity, found: foundEn, message: mendEn };
  };
  return [
    ...faults.first.map((fault) => ofReader(fault, 'contradiction')),
    ...warnings.first.filter(isOfFigure).map((fault) => ofReader(fault, 'warning')),
    ...findings.first.map(({ rule, severity, provinceId, indicator, period, found, messageEn }): Telling => {
      const figure = { province: provinceId, indicator, period };
      return { file, figure, rule, severity, found, message: messageEn };
    }),
  ];
}

/** Sends the files of a report one after the other, as its province would, and gathers all that the hub says. */
export async function sendReport(door: Door, entry: CorpusEntry): Promise<SentReport> {
  const figures = await readFigures(entry);
  const tellings: Telling[] = [];
  const outcomes: SentReport['outcomes'][number][] = [];
  for (const delivery of entry.report.deliveries) {
    const { file } = delivery;
    const report = await send(door, entry, delivery);
    outcomes.push({ file, outcome: report.outcome });
    tellings.push(
      ...tellingsOf(
        report,
        file,
        figures.filter((figure) => figure.file === file),
      ),
    );
  }
  return { figures, tellings, outcomes };
}
