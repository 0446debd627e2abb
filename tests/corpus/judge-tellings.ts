import type { SeverityWord } from '../../schema/types/finding-rule.ts';
import type { CorpusFigure, CorpusReport, PlantedFault } from './corpus-report.ts';
import type { Telling } from './send-report.ts';

export type FaultOutcome = 'found' | 'too-mild' | 'missed';

export interface JudgedReport {
  readonly faults: readonly { readonly fault: PlantedFault; readonly outcome: FaultOutcome }[];
  /** Tellings of a planted fault. */
  readonly truths: readonly Telling[];
  /** Tellings of an innocent figure, by a rule that has no say in it, or more severe than the fault deserves. */
  readonly accusations: readonly { readonly telling: Telling; readonly innocence: string | null }[];
}

const weight: Readonly<Record<SeverityWord, number>> = { note: 0, warning: 1, contradiction: 2 };

/** Whether the told figure is the one meant; a null on either side leaves it open. */
const isFigure = (told: Telling['figure'], meant: CorpusFigure, own: string): boolean =>
  told.province === (meant.province ?? own) &&
  (told.indicator === null || meant.indicator === null || told.indicator === meant.indicator) &&
  (told.period === null || meant.period === null || told.period === meant.period);

/** Holds what the hub said against what a wise statistician would have said. */
export function judgeTellings(report: CorpusReport, tellings: readonly Telling[]): JudgedReport {
  const { province, deliveries, faults, innocents, tolerated } = report;
  const position = (file: string): number => deliveries.findIndex((delivery) => delivery.file === file);

  const speaksOf = ({ figure, file, rule }: Telling, fault: PlantedFault): boolean =>
    fault.rules.includes(rule) &&
    position(file) >= position(fault.file) &&
    [fault.figure, ...(fault.alsoOn ?? [])].some((meant) => isFigure(figure, meant, province));
  const isTooSevere = ({ severity }: Telling, { atMost }: PlantedFault): boolean =>
    atMost !== undefined && weight[severity] > weight[atMost];
  const isTolerated = ({ figure, file, rule, severity }: Telling): boolean =>
    tolerated.some(
      (each) =>
        each.files.includes(file) &&
        each.rules.includes(rule) &&
        weight[severity] <= weight[each.atMost] &&
        isFigure(figure, each.figure, province),
    );
  const innocenceOf = ({ figure, file }: Telling): string | null =>
    innocents.find((each) => each.file === file && isFigure(figure, each.figure, province))?.why ?? null;

  const isTrue = (telling: Telling): boolean =>
    faults.some((fault) => speaksOf(telling, fault) && !isTooSevere(telling, fault));
  const outcomeOf = (fault: PlantedFault): FaultOutcome => {
    const said = tellings.filter((telling) => speaksOf(telling, fault) && !isTooSevere(telling, fault));
    if (said.some(({ severity }) => weight[severity] >= weight[fault.atLeast])) return 'found';
    return said.length > 0 ? 'too-mild' : 'missed';
  };

  return {
    faults: faults.map((fault) => ({ fault, outcome: outcomeOf(fault) })),
    truths: tellings.filter(isTrue),
    accusations: tellings
      .filter((telling) => !isTrue(telling) && !isTolerated(telling))
      .map((telling) => ({ telling, innocence: innocenceOf(telling) })),
  };
}
