import type { CorpusFigure } from './corpus-report.ts';
import type { JudgedReport } from './judge-tellings.ts';
import { corpusParts, type CorpusPart } from './read-corpus.ts';
import type { ScoredReport } from './score-corpus.ts';
import { tallyRules, type RuleTally } from './tally-rules.ts';

type Judged = JudgedReport['faults'][number];
type Accusation = JudgedReport['accusations'][number];

export const ofPart = (reports: readonly ScoredReport[], part: CorpusPart): ScoredReport[] =>
  reports.filter(({ entry }) => entry.part === part);

const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const titles = ['rule', 'planted', 'found', 'mild', 'missed', 'recall', 'true', 'false', 'c/w/n', 'precision'];

function rowOf(name: string, tallies: readonly RuleTally[]): string[] {
  const total = (countOf: (tally: RuleTally) => number): number => sum(tallies.map(countOf));
  const found = total(({ faults }) => faults.found);
  const mild = total(({ faults }) => faults['too-mild']);
  const missed = total(({ faults }) => faults.missed);
  const truths = total((tally) => tally.truths);
  const wrong = (['contradiction', 'warning', 'note'] as const).map((severity) =>
    total(({ accusations }) => accusations[severity]),
  );
  const planted = found + mild + missed;
  const counts = [planted, found, mild, missed].map(String);
  const said = [String(truths), String(sum(wrong)), wrong.join('/')];
  return [name, ...counts, share(found, planted), ...said, share(truths, truths + sum(wrong))];
}

function columns(rows: readonly string[][]): string[] {
  const widths = titles.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const pad = (cell: string, at: number): string =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return rows.map((row) => row.map(pad).join('  '));
}

/** Recall is of the faults planted for a rule, precision of what the rule said; `c/w/n` is what was false by severity. */
function tableOf(part: CorpusPart, reports: readonly ScoredReport[]): string[] {
  const tallies = tallyRules(reports);
  const figures = sum(reports.map((report) => report.figures.length));
  const files = sum(reports.map(({ entry }) => entry.report.deliveries.length));
  const guilty = sum(reports.map(({ entry }) => entry.report.innocents.length));
  return [
    `${part}: ${reports.length} reports, ${files} files, ${figures} figures, ${guilty} innocents that look guilty`,
    '',
    ...columns([titles, ...tallies.map((tally) => rowOf(tally.rule, [tally])), rowOf('all', tallies)]),
    '',
  ];
}

export const scoreTable = (reports: readonly ScoredReport[]): string =>
  corpusParts.flatMap((part) => tableOf(part, ofPart(reports, part))).join('\n');

const figureText = ({ province, indicator, period }: CorpusFigure, own: string): string =>
  [province ?? own, indicator ?? 'any indicator', period ?? 'any period'].join(' ');

const faultLine = (report: ScoredReport, { fault, outcome }: Judged): string =>
  `${outcome}: ${fault.rules[0]}, ${figureText(fault.figure, report.entry.report.province)}`;

/** Where a false accusation stands and of what; not its words, which may change without the verdict changing. */
const falseLine = ({ telling: { rule, severity, figure, file } }: Accusation): string =>
  `false ${severity}: ${rule}, ${figureText(figure, figure.province)}, on ${file}`;

export const accusationLine = (name: string, accusation: Accusation): string => {
  const { telling, innocence } = accusation;
  const said = `${name}: ${falseLine(accusation)}. ${telling.found}: ${telling.message}`;
  return innocence === null ? said : `${said} Innocent: ${innocence}.`;
};

/** The planted faults that were missed or told too mildly and why they are faults, and every false accusation in its words. */
export const detailLines = (reports: readonly ScoredReport[]): string[] =>
  reports.flatMap((report) => [
    ...report.faults
      .filter(({ outcome }) => outcome !== 'found')
      .map((judged) => `${report.entry.name}: ${faultLine(report, judged)}. ${judged.fault.why}`),
    ...report.accusations.map((accusation) => accusationLine(report.entry.name, accusation)),
  ]);

/** The score as it is committed: the table, and of the open part which figures it is made of. */
export function scoreText(reports: readonly ScoredReport[]): string {
  const lines = ofPart(reports, 'open').flatMap((report) => {
    const own = [
      ...report.faults.filter(({ outcome }) => outcome !== 'found').map((judged) => faultLine(report, judged)),
      ...report.accusations.map(falseLine),
    ];
    return own.length === 0 ? [] : [report.entry.name, ...own.map((line) => `  ${line}`)];
  });
  return `${[scoreTable(reports), ...lines].join('\n')}\n`;
}
