import type { ObservationClaim } from '../../ledger/claim.ts';
import { decimalComma } from './figures/decimal.ts';
import { countsFit, fittingWholes } from './figures/fitting-counts.ts';
import type { Interval } from './figures/interval.ts';
import type { Contract, Neighbours, ObservationRule } from './rule.ts';
import { percentsBehind } from './figures/stated-percent.ts';

/** More numbers than these are no hint. */
const fewWholes = 3;

export const missingDenominator: ObservationRule = {
  word: 'missing-denominator',
  severities: ['note'],
  reason: {
    vi: 'Có tử số và tỷ lệ mà không có mẫu số thì không kiểm tra được và không gộp được khi sáp nhập. Mẫu số khớp được gợi ý khi nguồn có nêu, hoặc khi chỉ có vài số khớp.',
    en: 'A count beside a percent without the whole can neither be checked nor merged. The whole that fits is named where the source states it, or where few numbers do.',
  },
  spares: {
    vi: 'Tỷ lệ nêu một mình, không kèm số đếm nào.',
    en: 'A percent that stands alone, without any count.',
  },
  judge(claim, neighbours, contract) {
    const { numerator, denominator, stated, value } = claim;
    const percent = stated ?? value;
    if (contract.catalogue.byCode(claim.indicator)?.unit !== 'percent') return;
    if (numerator === null || denominator !== null || percent === null) return;
    const percents = percentsBehind(percent, claim.qualifier);
    const neighbour = percents && wholeOfTheSameSource(claim, numerator, percents, { neighbours, contract });
    const wholes = neighbour ? [neighbour] : ((percents && fittingWholes(numerator, percents, fewWholes)) ?? []);
    const list = wholes.join(', ');
    const of = { vi: neighbour ? ' của cùng nguồn' : '', en: neighbour ? ' of the same source' : '' };
    return {
      severity: 'note',
      found: `${numerator} (${percent} %)`,
      expected: 'the whole it is part of',
      repair: list ? `denominator ${list}${neighbour ? ' (same source)' : ''}` : null,
      messageVi:
        `Nguồn nêu ${decimalComma(numerator)}, tức ${decimalComma(percent)}%, mà không nêu tổng số.` +
        (list ? ` Mẫu số ${decimalComma(wholes.join(' hoặc '))}${of.vi} khớp với tỷ lệ này.` : ''),
      messageEn:
        `The source states ${numerator}, which is ${percent}%, without the whole it is part of.` +
        (wholes.length === 1 ? ` The denominator ${list}${of.en} fits this percent.` : '') +
        (wholes.length > 1 ? ` The denominators ${wholes.join(' and ')} fit this percent.` : ''),
      related: [],
    };
  },
};

interface LookUp {
  readonly neighbours: Neighbours;
  readonly contract: Contract;
}

/** The denominator of a share of the same whole, or the whole where it is an indicator of its own. */
function wholeOfTheSameSource(
  claim: ObservationClaim,
  numerator: string,
  percents: Interval,
  { neighbours, contract: { catalogue } }: LookUp,
): string | undefined {
  const whole = catalogue.byCode(claim.indicator)?.denominator;
  if (!whole) return undefined;
  for (const other of neighbours.sameSource) {
    const isTheWhole = other.indicator === whole && other.qualifier === 'exact';
    const isShareOfIt = catalogue.byCode(other.indicator)?.denominator === whole;
    const count = isTheWhole ? other.value : isShareOfIt ? other.denominator : null;
    if (count !== null && countsFit(numerator, count, percents)) return count;
  }
  return undefined;
}
