import { lastFreshDay, parseAgeLimit } from '../../../schema/indicators/age-limit.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { dayOfMonth } from '../../../schema/types/calendar-date.ts';
import type { TargetRule } from './rule.ts';

/** Reporting takes a quarter at least. */
const leastMonths = 3;

/**
 * A target is judged when it arrives. What becomes overdue later no feed brings to light: there `status` of the target says
 * `NO_ACTUAL` on the day of the question, for every target, and is right on every day.
 */
export const targetPassedWithoutActual: TargetRule = {
  word: 'target-passed-without-actual',
  severities: ['note'],
  reason: {
    vi: 'Mục tiêu đến sau khi kỳ đã hết và hạn báo cáo đã qua, mà chưa có số liệu đúng chỉ tiêu và kỳ đó của tỉnh hay của đơn vị kế tục: không ai biết mục tiêu có đạt không. Hạn báo cáo là giới hạn tuổi của chỉ tiêu trừ một năm, ít nhất một quý. Mục tiêu quá hạn sau khi đã nằm trong hệ thống thì xem trạng thái NO_ACTUAL của mục tiêu khi đọc.',
    en: 'A target arrives after its period has ended and reporting was due, and neither the unit nor its successor has a figure of that indicator and period: nobody can say whether it was met. Reporting is due when the age limit of the indicator has passed, less a year, a quarter at least. A target that becomes overdue while the hub holds it shows as status NO_ACTUAL on reading.',
  },
  spares: {
    vi: 'Kỳ chưa hết hoặc chưa đến hạn báo cáo; số liệu của đơn vị kế tục; số liệu chỉ là cận hay khoảng.',
    en: 'Periods not ended or not yet due for reporting; a figure of the successor; a figure that is but a bound or a range.',
  },
  judge({ target, hasActual, today }, { catalogue }) {
    const entry = catalogue.byCode(String(target.content['indicator']));
    if (!entry || !target.period || hasActual || dueDay(target.period.end, entry) >= today) return undefined;
    const { text } = target.period;
    return {
      severity: 'note',
      found: `target ${text}`,
      expected: `${entry.code} ${text}`,
      repair: null,
      messageVi: `Kỳ ${text} của mục tiêu đã hết, nhưng đến ${today} chưa có số liệu ${entry.nameVi} của kỳ này: báo cáo kết quả để biết mục tiêu có đạt không.`,
      messageEn: `The period ${text} of the target has ended, but by ${today} there is no figure of ${entry.nameEn} for it: report the outcome, so that it can be told whether the target was met.`,
      related: [],
    };
  },
};

/** The last day on which the figure of a period is not yet overdue. */
function dueDay(periodEnd: string, { ageLimit }: IndicatorEntry): string {
  const least = dayOfMonth(periodEnd, leastMonths, Number(periodEnd.slice(8)));
  const limit = parseAgeLimit(ageLimit);
  if (!limit) return least;
  // A figure is fresh for a year, until the next one, and for as long as that takes to be gathered.
  const gathered = lastFreshDay(dayOfMonth(periodEnd, -12, Number(periodEnd.slice(8))), limit);
  return gathered > least ? gathered : least;
}
