import { daysBetween } from '../../../schema/types/calendar-date.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { tellingDigits, tellingDigitsOfShare } from './figures/telling-digits.ts';
import type { Contract, SetRule } from './rule.ts';

/** So many figures do not all stand still by chance, and so few of them may have moved. */
const fewestRepeated = 5;
const mostMoved = 0.1;
/** Half a year, in days: in less, what there is may well stay as it is. */
const halfYear = 180;
const digitsThatTell = 3;

export const identicalToEarlierPeriod: SetRule = {
  word: 'identical-to-earlier-period',
  severities: ['warning'],
  reason: {
    vi: 'Ít nhất năm số liệu và ít nhất 90% số so được của một nguồn, một tỉnh, một lĩnh vực trùng đến chữ số cuối với kỳ liền trước: rất có thể báo cáo kỳ trước được nộp lại. Phát hiện ghi ở số liệu đầu tiên và dựa trên tất cả.',
    en: 'At least five figures, and at least 90 % of those that can be compared, of one source, province and domain are those of the period before to the last digit: the last report was probably sent again. It is told on the first of them and rests on all.',
  },
  spares: {
    vi: 'Từng số đứng yên; 0, 100%, có/không, thứ hạng, số dưới ba chữ số có nghĩa; số thôn, số thủ tục và các số cơ cấu ít đổi; số thời điểm cách nhau dưới nửa năm.',
    en: 'Single figures that stand still; 0, 100 %, true and false, ranks, figures of fewer than three telling digits; numbers of villages, procedures and other structures; stocks less than half a year apart.',
  },
  judge({ repeated, compared }, contract) {
    const telling = repeated.filter(({ figure, before }) => isTelling(figure, before, contract));
    // What tells nothing is no evidence for either side, so it is left out of both.
    const comparable = compared - (repeated.length - telling.length);
    const [first, ...others] = telling;
    if (!first || telling.length < fewestRepeated || telling.length < comparable * (1 - mostMoved)) return undefined;
    const { period } = first.before;
    return {
      on: first.figure,
      severity: 'warning',
      found: `${telling.length}/${comparable}`,
      expected: `figures of ${first.figure.period.text}, not of ${period.text}`,
      repair: null,
      messageVi: `${telling.length} trên ${comparable} số liệu so được của kỳ ${first.figure.period.text} trùng hoàn toàn với kỳ ${period.text}: kiểm tra có nộp lại báo cáo kỳ trước không.`,
      messageEn: `${telling.length} of ${comparable} comparable figures of ${first.figure.period.text} are exactly those of ${period.text}: check whether the last report was sent again.`,
      related: [first.before.id, ...others.flatMap(({ figure, before }) => [figure.id, before.id])],
    };
  },
};

/** Whether it means anything that this figure stood still. */
function isTelling(figure: ObservationClaim, before: ObservationClaim, { catalogue }: Contract): boolean {
  const entry = catalogue.byCode(figure.indicator);
  if (!entry || entry.unit === 'rank' || entry.unit === 'boolean') return false;
  if (entry.direction === 'neutral' && entry.stockOrFlow === 'stock') return false;
  const isSoonAfter = daysBetween(before.period.end, figure.period.end) < halfYear;
  if (isSoonAfter && entry.stockOrFlow !== 'flow') return false;
  const { numerator, denominator, value } = figure;
  if (numerator !== null && denominator !== null)
    return numerator !== denominator && tellingDigits(numerator) >= digitsThatTell;
  if (value === null) return false;
  return (entry.unit === 'percent' ? tellingDigitsOfShare(value) : tellingDigits(value)) >= digitsThatTell;
}
