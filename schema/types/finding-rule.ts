import { defineEnum } from './define-enum.ts';

/** What the hub checks of a claim; each word is one rule of the feeds service. */
export const FindingRule = defineEnum('FindingRule', 'Quy tắc kiểm tra. A rule by which the hub judges a claim.', {
  'percent-against-counts':
    'Tỷ lệ nêu không khớp tử số, mẫu số. The stated percent does not follow from its counts, neither rounded nor cut.',
  'slip-of-scale':
    'Lệch đúng 10, 100, 1000 lần. A figure fits its counts, its series or other sources only with its decimal point moved.',
  'share-outside-range': 'Tỷ lệ ngoài 0..100. A share below 0 or above 100 percent.',
  'rank-outside-units':
    'Thứ hạng vượt số đơn vị. A rank outside the number of units in force, or among a number that never was.',
  'unit-not-in-force': 'Đơn vị không có hiệu lực trong kỳ. The unit was not in force in the period.',
  'level-not-in-force':
    'Cấp hành chính không còn hoặc đã sắp xếp lại. The district level after its end, or communes compared across the day on which they were redrawn.',
  'missing-denominator': 'Có tử số mà thiếu mẫu số. A count stands beside a percent without the whole it is part of.',
  'parts-against-total':
    'Các phần không cộng thành tổng. The parts do not add up to the total, or one of them exceeds it.',
  'count-against-indicator':
    'Tử số, mẫu số khác chính chỉ tiêu đó. A numerator or denominator is not the figure that the same source states for it as an indicator.',
  'growth-against-levels':
    'Mức tăng không khớp hai mức. A stated growth does not follow from the levels of both years.',
  'rank-moves-against-earlier-ranks':
    'Số bậc tăng, giảm không khớp hai thứ hạng. A stated move does not follow from the ranks of both years, or leads from one ranking to another.',
  'sources-disagree':
    'Các nguồn mâu thuẫn. Two sources state different figures for the same province, indicator and period.',
  'implausible-move':
    'Biến động khó tin. A cumulative figure that falls, or a leap against the periods before and after.',
  'equal-to-national-mean':
    'Trùng số cả nước. The figure is that of the nation to the last of many digits, probably copied.',
  'same-figure-for-two-indicators':
    'Một số cho hai chỉ tiêu. The same source states the very same figure for two indicators that are not the same thing.',
  'identical-to-earlier-period':
    'Cả bộ số trùng kỳ trước. A whole set of figures is that of the period before, to the last digit.',
  'target-passed-without-actual':
    'Mục tiêu đã qua mà chưa có kết quả. The period of a target has ended and reporting was due, but there is no figure of it.',
});

export const Severity = defineEnum('Severity', 'Mức độ chắc chắn. How sure the hub is that something is wrong.', {
  contradiction: 'Mâu thuẫn: không thể đúng như đã nêu. The claim cannot be right as it stands.',
  warning: 'Cảnh báo: rất có thể sai. Probably wrong.',
  note: 'Ghi chú: cần bổ sung. Nothing is wrong, but something is lacking to check it.',
});

export type FindingRuleWord = (typeof FindingRule.words)[number];
export type SeverityWord = (typeof Severity.words)[number];
