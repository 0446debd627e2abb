import { defineEnum } from './define-enum.ts';

/** What the hub checks of a claim; each word is one rule of the feeds service. */
export const FindingRule = defineEnum('FindingRule', 'Quy tắc kiểm tra. A rule by which the hub judges a claim.', {
  'percent-against-counts':
    'Tỷ lệ nêu không khớp tử số, mẫu số. The stated percent does not follow from its counts, neither rounded nor cut.',
  'share-outside-range': 'Tỷ lệ ngoài 0..100. A share below 0 or above 100 percent.',
  'rank-outside-units':
    'Thứ hạng vượt số đơn vị. A rank outside the number of units in force, or among a number that never was.',
  'unit-not-in-force': 'Đơn vị không có hiệu lực trong kỳ. The unit was not in force in the period.',
  'missing-denominator': 'Có tử số mà thiếu mẫu số. A count stands beside a percent without the whole it is part of.',
  'parts-against-total': 'Các phần không cộng thành tổng. The parts do not add up to the total.',
  'sources-disagree':
    'Các nguồn mâu thuẫn. Two sources state different figures for the same province, indicator and period.',
});

export const Severity = defineEnum('Severity', 'Mức độ chắc chắn. How sure the hub is that something is wrong.', {
  contradiction: 'Mâu thuẫn: không thể đúng như đã nêu. The claim cannot be right as it stands.',
  warning: 'Cảnh báo: rất có thể sai. Probably wrong.',
  note: 'Ghi chú: cần bổ sung. Nothing is wrong, but something is lacking to check it.',
});

export type FindingRuleWord = (typeof FindingRule.words)[number];
export type SeverityWord = (typeof Severity.words)[number];
