import { withinLifetime } from '../../../schema/areas/dated-state.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import type { Contract } from './rule.ts';
import { unitNumbers } from './unit-numbers.ts';

/**
 * Among how many units a rank can be: as many as it says, else those of its period and of the year after it, when rankings
 * come out. Empty where the unit was not in force then.
 */
export function rankedAmong({ provinceId, denominator, period }: ObservationClaim, { areas }: Contract): number[] {
  if (denominator !== null) return [Number(denominator)];
  const area = areas.byId(provinceId);
  if (!area) return [];
  const year = Number(period.end.slice(0, 4)) + 1;
  return unitNumbers(areas, area, period.start, withinLifetime(area, `${year}${period.end.slice(4)}`));
}

/** Whether both ranks can only be among the same number of units: ranks of 63 and of 34 never compare. */
export function areRankedAlike(a: ObservationClaim, b: ObservationClaim, contract: Contract): boolean {
  if (!contract.areas.byId(a.provinceId)) return a.denominator === b.denominator;
  return new Set([...rankedAmong(a, contract), ...rankedAmong(b, contract)]).size === 1;
}
