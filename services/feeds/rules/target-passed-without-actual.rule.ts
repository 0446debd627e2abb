import { lastFreshDay, parseAgeLimit } from '../../../schema/indicators/age-limit.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { dayOfMonth } from '../../../schema/types/calendar-date.ts';
import type { TargetRule } from './rule.ts';

/** Reporting takes a quarter at least. */
const leastMonths = 3;

/**
 * A target is judged when it arrives, and whenever its unit or the successor reports: the report that lacks the outcome is
 * told so, and the one that brings it takes that back. What becomes overdue while nobody reports no feed brings to light:
 * there `status` of the target says `NO_ACTUAL` on the day of the question, for every target, and is right on every day.
 */
export const targetPassedWithoutActual: TargetRule = {
  word: 'target-passed-without-actual',
  severities: ['note'],
  reason: {
    vi: 'Kỳ của mục tiêu đã hết, hạn báo cáo đã qua, tỉnh hay đơn vị kế tục đã báo cáo cho thời gian đó, mà chưa có số liệu đúng chỉ tiêu: không ai biết mục tiêu có đạt không. Hạn báo cáo là giới hạn tuổi của chỉ tiêu trừ một năm, ít nhất một quý. Xét khi mục tiêu đến và mỗi khi đơn vị báo cáo; khi số liệu đến, ghi chú được rút. Mục tiêu quá hạn mà không ai báo cáo thì xem trạng thái NO_ACTUAL khi đọc.',
    en: 'The period of a target has ended, reporting is due, the unit or its successor has reported for that time, and there is no figure of the indicator: nobody can say whether the target was met. Reporting is due when the age limit of the indicator has passed, less a year, a quarter at least. Judged when the target arrives and whenever the unit reports; the figure takes the note back. A target that becomes overdue while nobody reports shows as status NO_ACTUAL on reading.',
  },
  spares: {
    vi: 'Kỳ chưa hết hoặc chưa đến hạn báo cáo; đơn vị chưa báo cáo gì cho thời gian đó (xem mức độ báo cáo); số liệu của đơn vị kế tục; số thời điểm trong nửa năm sau đó; số liệu chỉ là cận hay khoảng.',
    en: 'Periods not ended or not yet due for reporting; units that have reported nothing for that time, which is told by coverage; a figure of the successor; a stock within half a year after it; a figure that is but a bound or a range.',
  },
  judge({ target, hasActual, isReported, today }, { catalogue }) {
    const entry = catalogue.byCode(String(target.content['indicator']));
    if (!entry || !target.period || hasActual || !isReported || dueDay(target.period.end, entry) >= today)
      return undefined;
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
