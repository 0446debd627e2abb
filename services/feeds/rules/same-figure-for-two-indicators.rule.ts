import type { Catalogue } from '../../../schema/indicators/catalogue.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { decimalComma } from './figures/decimal.ts';
import { quoteFigure } from './figures/quote-figure.ts';
import { tellingDigits, tellingDigitsOfShare } from './figures/telling-digits.ts';
import type { ObservationRule } from './rule.ts';

/** Of so few left out, two indicators may lack the very same places: remote villages lack fibre and signal. */
const fewLeftOut = 10;
const fewDigits = 4;
const manyDigits = 5;

export const sameFigureForTwoIndicators: ObservationRule = {
  word: 'same-figure-for-two-indicators',
  severities: ['warning', 'note'],
  reason: {
    vi: 'Hai chỉ tiêu khác nhau của cùng nguồn, tỉnh và kỳ có cùng tử số và mẫu số (mẫu số từ 100, còn thiếu từ 10), hoặc cùng một số có từ năm chữ số có nghĩa: rất có thể một số bị chép sang dòng kia. Số đếm bốn chữ số trong cùng một lĩnh vực, hoặc tỷ lệ bốn chữ số của hai chỉ tiêu cùng loại, trùng nhau là ghi chú, vì có thể ngẫu nhiên.',
    en: 'Two indicators of one source, province and period with the same counts (a whole of 100 or more, 10 or more left out), or with the same figure of five telling digits or more: one was probably copied into the row of the other. Counts of four digits in one domain, and shares of four digits of two indicators of a kind, that are the same are a note, for chance can do it.',
  },
  spares: {
    vi: 'Số nhỏ, số tròn, 0, 100%, hai công nghệ phủ đủ hoặc gần đủ; tỷ lệ chỉ nêu phần trăm của hai chỉ tiêu khác loại; số đếm bốn chữ số của hai lĩnh vực; chỉ tiêu là phần, là tổng, là tử số hay mẫu số của nhau.',
    en: 'Small and round numbers, 0, 100 %, two technologies that cover all or nearly all; shares given in percent only, of two kinds of thing; counts of four digits in two domains; indicators that are part, whole, numerator or denominator of each other.',
  },
  isPairwise: true,
  judge(claim, neighbours, { catalogue }) {
    const weight = weightOf(claim, catalogue);
    if (weight === undefined) return;
    const own = catalogue.byCode(claim.indicator);
    const same = neighbours.sameFigure.filter(
      (other) =>
        catalogue.byCode(other.indicator)?.unit === own?.unit &&
        !areRelated(claim.indicator, other.indicator, catalogue) &&
        isNearEnough(weight, claim, other),
    );
    if (same.length === 0 || !own) return;
    const others = same.flatMap(({ indicator }) => catalogue.byCode(indicator) ?? []);
    const figure = quoteFigure(claim);
    return {
      severity: weight === 'warning' ? 'warning' : 'note',
      found: figure,
      expected: others.map(({ code }) => code).join(', '),
      repair: null,
      messageVi: `Cùng số ${decimalComma(figure)} đứng ở ${own.nameVi} và ở ${others.map(({ nameVi }) => nameVi).join(', ')}: kiểm tra có chép nhầm dòng không.`,
      messageEn: `The same ${figure} stands for ${own.nameEn} and for ${others.map(({ nameEn }) => nameEn).join(', ')}: check whether a row was copied.`,
      related: same.map(({ id }) => id),
    };
  },
};

/** `domain-only`: between rows of one table, from which they are copied; `kin-only`: between indicators of a kind. */
type Weight = 'warning' | 'domain-only' | 'kin-only';

/** How much it means that two figures are this one; undefined where nothing. */
function weightOf(claim: ObservationClaim, catalogue: Catalogue): Weight | undefined {
  const { numerator, denominator, value, qualifier } = claim;
  const unit = catalogue.byCode(claim.indicator)?.unit;
  if (qualifier !== 'exact' || unit === 'rank' || unit === undefined) return undefined;
  if (numerator !== null && denominator !== null) {
    const [part, whole] = [Number(numerator), Number(denominator)];
    const isTelling = whole >= 100 && part >= fewLeftOut && whole - part >= fewLeftOut;
    return isTelling ? 'warning' : undefined;
  }
  if (value === null) return undefined;
  // Of thirty shares to the second decimal two are often the same; seldom two of the same kind of thing.
  if (unit === 'percent' && tellingDigits(value) === fewDigits && tellingDigitsOfShare(value) >= fewDigits - 1)
    return 'kin-only';
  const digits = unit === 'percent' ? tellingDigitsOfShare(value) : tellingDigits(value);
  if (digits >= manyDigits) return 'warning';
  return unit === 'count' && digits >= fewDigits ? 'domain-only' : undefined;
}

function isNearEnough(weight: Weight, claim: ObservationClaim, other: ObservationClaim): boolean {
  if (weight === 'kin-only') return areKin(claim.indicator, other.indicator);
  return weight === 'warning' || claim.domain === other.domain;
}

/** Rows that stand near each other and begin alike: smartphones of subscriptions and of adults. */
const areKin = (a: string, b: string): boolean => beginningOf(a) === beginningOf(b);
const beginningOf = (code: string): string => /^[^.]*\.[^-]*/.exec(code)?.[0] ?? code;

function areRelated(a: string, b: string, catalogue: Catalogue): boolean {
  const [one, other] = [catalogue.byCode(a), catalogue.byCode(b)];
  if (!one || !other) return false;
  const isCountOf = [one.numerator, one.denominator].includes(b) || [other.numerator, other.denominator].includes(a);
  const namesOf = (code: string) =>
    catalogue.parts.filter(({ whole, parts }) => [whole, ...parts].some((place) => place.code === code));
  const ofOther = new Set(namesOf(b));
  return (
    isCountOf ||
    namesOf(a).some((entry) => ofOther.has(entry)) ||
    (one.numerator !== null && one.numerator === other.numerator)
  );
}
