import type { Absence, Coverage } from '../../../schema/types/observation.type.ts';
import type { AbsenceReasonWord } from '../../../schema/types/observation-words.ts';

const texts: Record<AbsenceReasonWord, string> = {
  'not-reported': 'Chưa có nguồn nào nêu số liệu. No source states a figure.',
  'other-period': 'Chỉ có số liệu của kỳ khác. There are figures of other periods only.',
  'bound-only': 'Nguồn chỉ nêu cận hoặc khoảng. The source states a bound or a range only.',
  'other-boundaries': 'Thứ hạng được tính trên địa giới khác. The rank was given among other boundaries.',
  'rule-is-none': 'Chỉ tiêu này không được gộp qua các đơn vị. This indicator must not be merged across units.',
  'predecessors-incomplete': 'Chưa đủ số liệu của các đơn vị. Not every unit has a figure of this period.',
  withdrawn: 'Số liệu đã được rút. The figure was withdrawn.',
  'weights-unknown':
    'Không biết trọng số nên chỉ nêu được khoảng. The weights are unknown, so only the range is known.',
};

/** `detail` is added in brackets: which period, which units. */
export const absence = (reason: AbsenceReasonWord, detail?: string): Absence => ({
  reason,
  text: detail ? `${texts[reason]} (${detail})` : texts[reason],
});

export const coverageOf = (reported: number, units: number): Coverage => ({
  reported,
  units,
  text: `${reported} of ${units}`,
});
