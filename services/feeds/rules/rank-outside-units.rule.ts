import type { ObservationClaim } from '../../ledger/claim.ts';
import { withinLifetime } from '../../../schema/areas/dated-state.ts';
import { compareDecimals } from './figures/decimal.ts';
import type { ObservationRule, Verdict } from './rule.ts';
import { unitNumbers } from './unit-numbers.ts';

/**
 * A ranking among provinces. It may come out on newer boundaries than those of its period, so a stated number of units
 * need only be that of some day since the period began on which the unit was in force.
 */
export const rankOutsideUnits: ObservationRule = {
  word: 'rank-outside-units',
  severities: ['contradiction'],
  reason: {
    vi: 'Hạng là một bậc từ 1 đến số đơn vị được xếp: 63 đến 2025-06-30, 34 từ 2025-07-01. Ngoài khoảng đó, hoặc trên một số đơn vị chưa từng có, thì chắc chắn sai.',
    en: 'A rank is a place from 1 to the number of units ranked: 63 to 2025-06-30, 34 since 2025-07-01. Outside that, or among a number that never was, it is wrong for certain.',
  },
  spares: {
    vi: 'Bảng xếp hạng của kỳ cũ công bố sau sáp nhập, trên 34 đơn vị.',
    en: 'A ranking of an earlier period that came out after the merger, among 34.',
  },
  judge(claim, _neighbours, { areas, catalogue }) {
    const area = areas.byId(claim.provinceId);
    if (!area || catalogue.byCode(claim.indicator)?.unit !== 'rank') return;
    const { denominator, period } = claim;
    if (denominator !== null) {
      const possible = unitNumbers(areas, area, period.start);
      // No possible number at all: the unit had ended, which is the business of unit-not-in-force.
      if (possible.length > 0 && !possible.includes(Number(denominator)))
        return amongANumberThatNeverWas(denominator, possible);
    }
    const last = denominator ?? `${areas.inForce(withinLifetime(area, period.end)).length}`;
    const outside = ranksOf(claim).find((rank) => !isPlace(rank, last));
    return outside === undefined ? undefined : outsidePlaces(outside, last);
  },
};

const ranksOf = ({ value, lower, upper }: ObservationClaim): string[] =>
  [value, lower, upper].filter((rank) => rank !== null);

const isPlace = (rank: string, last: string): boolean =>
  !rank.includes('.') && compareDecimals(rank, '1') >= 0 && compareDecimals(rank, last) <= 0;

function outsidePlaces(rank: string, last: string): Verdict {
  return {
    severity: 'contradiction',
    found: rank,
    expected: `1..${last}`,
    repair: null,
    messageVi: `Thứ hạng ${rank} không phải là một trong các bậc từ 1 đến ${last} của ${last} đơn vị.`,
    messageEn: `Rank ${rank} is not one of the places 1 to ${last} among ${last} units.`,
    related: [],
  };
}

function amongANumberThatNeverWas(denominator: string, possible: readonly number[]): Verdict {
  return {
    severity: 'contradiction',
    found: `/${denominator}`,
    expected: possible.map((number) => `/${number}`).join(', '),
    repair: possible.length === 1 ? `denominator ${possible[0]}` : null,
    messageVi: `Thứ hạng trên ${denominator} đơn vị, nhưng từ kỳ này đơn vị chỉ đứng trong ${possible.join(' hoặc ')} đơn vị cấp tỉnh.`,
    messageEn: `The rank is among ${denominator} units, but since this period the unit stood among ${possible.join(' or ')} only.`,
    related: [],
  };
}
