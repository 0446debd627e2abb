import type { ProvisionAgreement } from '../../../schema/calendar/provision-agreement.ts';
import type { Foundation } from '../../kit/foundation.ts';
import { readProvisions } from '../../ledger/read/read-provisions.ts';
import type { JudgedOn } from '../judged-day.ts';
import { judgeObligation, type JudgedObligation } from './judge-obligation.ts';
import { obligationsBy } from './obligation.ts';

export interface ObligationQuestion extends JudgedOn {
  readonly agreements: readonly ProvisionAgreement[];
  /** Only of these units; of all where left out. */
  readonly provinceIds?: readonly string[] | undefined;
}

/** An obligation, with what the unit last reported by the same agreement. */
export interface StandingObligation extends JudgedObligation {
  readonly lastReported: { readonly period: string; readonly on: string } | null;
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)];

/** Periods of one agreement and unit come oldest first, so the last one with a figure is the newest. */
function withLastReported(judged: readonly JudgedObligation[]): StandingObligation[] {
  const last = new Map<string, StandingObligation['lastReported']>();
  const keyOf = ({ agreement, unit }: JudgedObligation): string => `${agreement.id} ${unit.id}`;
  for (const each of judged)
    if (each.lastFigureOn) last.set(keyOf(each), { period: each.period.text, on: each.lastFigureOn });
  return judged.map((each) => ({ ...each, lastReported: last.get(keyOf(each)) ?? null }));
}

/** All that was owed for periods begun by the day, in the order of agreements, periods and units: one statement. */
export async function readObligations(
  { ledger, areas }: Pick<Foundation, 'ledger' | 'areas'>,
  { agreements, provinceIds, on, asOf }: ObligationQuestion,
): Promise<StandingObligation[]> {
  const units = provinceIds && new Set(provinceIds);
  const owed = obligationsBy(agreements, areas, on).filter(({ unit }) => units?.has(unit.id) ?? true);
  const rows = await readProvisions(ledger, {
    indicators: distinct(owed.flatMap(({ agreement }) => agreement.indicators.map(({ code }) => code))),
    periods: [...new Map(owed.map(({ period }) => [period.text, period])).values()],
    provinceIds,
    asOf,
  });
  const reportedOn = new Map(
    rows.map((row) => [`${row.provinceId} ${row.indicator} ${row.period}`, row.reportedOn] as const),
  );
  const judged = owed.map((obligation) =>
    judgeObligation(
      obligation,
      ({ unit, period }, indicator) => reportedOn.get(`${unit.id} ${indicator} ${period.text}`),
      on,
    ),
  );
  return withLastReported(judged);
}
