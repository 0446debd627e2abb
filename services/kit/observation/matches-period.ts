import { isWithin, parsePeriod, type Period } from '../../../schema/types/period.ts';
import type { PeriodMatchWord } from '../../../schema/types/ranking.type.ts';
import type { ObservationRow } from '../../ledger/read/observation-row.ts';

/** Whether a figure may stand for the period asked for. */
export function matchesPeriod(row: ObservationRow, period: Period, match: PeriodMatchWord): boolean {
  if (match === 'exact') return row.period === period.text;
  if (match === 'latest') return row.periodEnd <= period.end;
  const own = parsePeriod(row.period);
  return own !== undefined && isWithin(own, period);
}
