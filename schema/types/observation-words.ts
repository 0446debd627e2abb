import { defineEnum } from './define-enum.ts';

/** The closed lists that describe one figure. */
export const Unit = defineEnum('Unit', 'Đơn vị đo. Unit of measure of an indicator.', {
  percent: 'Phần trăm, 0 đến 100. Percent, 0 to 100.',
  'percent-change': 'Phần trăm thay đổi so với kỳ trước. Percent of change on the period before; may be negative.',
  count: 'Số lượng. A number of things.',
  rank: 'Thứ hạng, 1 là tốt nhất. A place in a list, 1 is best.',
  index: 'Chỉ số từ 0 đến 1. An index from 0 to 1.',
  'rank-change':
    'Số bậc tăng (số dương) hoặc giảm (số âm) so với kỳ trước. Places gained on the period before; negative where lost.',
  'points-of-1000': 'Điểm trên thang 1000. Points on a scale of 1000.',
  'per-100-people': 'Trên 100 dân. Per 100 people.',
  'per-1000-people': 'Trên 1000 dân. Per 1000 people.',
  mbps: 'Mê-ga-bít trên giây. Megabits a second.',
  kilometre: 'Ki-lô-mét. Kilometres.',
  'billion-vnd': 'Tỷ đồng. Thousand million dong.',
  boolean: 'Có hoặc không: 1 hoặc 0. True or false: 1 or 0.',
});

export const Direction = defineEnum('Direction', 'Chiều tốt hơn. Which way is better.', {
  higher: 'Càng cao càng tốt. More is better.',
  lower: 'Càng thấp càng tốt. Less is better.',
  neutral: 'Không có chiều tốt hơn. Neither way is better.',
});

export const MergeRule = defineEnum(
  'MergeRule',
  'Cách gộp số liệu nhiều đơn vị. How figures of several units become one.',
  {
    sum: 'Cộng. Add the values.',
    recompute: 'Cộng tử số và mẫu số rồi tính lại. Add the counts and divide again; without counts as a weighted mean.',
    'weighted-mean':
      'Trung bình có trọng số. Mean weighted by the indicator’s weight; without weights only bounds are known.',
    'simple-mean': 'Trung bình cộng. Mean of the values.',
    'all-true': 'Đúng khi mọi đơn vị đều đúng. True where it is true of every unit.',
    none: 'Không gộp được. Never merged: the answer is null with the reason.',
  },
);

export const Qualifier = defineEnum(
  'Qualifier',
  'Mức chính xác như nguồn nêu. How exactly the source states the figure.',
  {
    exact: 'Đúng bằng. Stated as exact.',
    about: 'Khoảng, ước, gần; upper có giá trị khi nguồn viết "gần". About; upper is set where the source says nearly.',
    'at-least': 'Ít nhất: chỉ biết cận dưới. At least: only lower is known.',
    'more-than': 'Trên, hơn: chỉ biết cận dưới. More than: only lower is known.',
    'at-most': 'Nhiều nhất: chỉ biết cận trên. At most: only upper is known.',
    'less-than': 'Dưới: chỉ biết cận trên. Less than: only upper is known.',
    range: 'Trong khoảng lower đến upper. Between lower and upper.',
  },
);

export const ObservationStatus = defineEnum(
  'ObservationStatus',
  'Trạng thái quan sát (SDMX CL_OBS_STATUS). Observation status, code in brackets.',
  {
    normal: 'Bình thường (A). Normal value.',
    estimated: 'Ước tính (E). An estimate by its own source.',
    missing: 'Thiếu (O). Missing value: the reason stands in absence.',
  },
);

export const Basis = defineEnum('Basis', 'Nguồn gốc của số liệu. Where the figure comes from.', {
  reported: 'Nguồn nêu trực tiếp. Printed by its source.',
  derived: 'Suy ra từ nguồn. Not printed, but follows from what the source prints.',
  aggregated: 'Gộp từ các đơn vị tiền thân. Made by the hub from the figures of predecessors.',
  live: 'Từ subgraph của tỉnh. Stated by the province’s own subgraph; served tells whether at this moment.',
});

export const BoundaryBasis = defineEnum(
  'BoundaryBasis',
  'Địa giới mà số liệu dựa vào. The boundaries a figure speaks of.',
  {
    'provinces-63': '63 tỉnh, thành phố đến 2025-06-30. The 63 units to 2025-06-30.',
    'provinces-34': '34 tỉnh, thành phố từ 2025-07-01. The 34 units from 2025-07-01.',
  },
);

export const AbsenceReason = defineEnum('AbsenceReason', 'Vì sao không có giá trị. Why there is no value.', {
  'not-reported': 'Không nguồn nào nêu. No source states it.',
  'other-period': 'Chỉ có số liệu kỳ khác. There are figures, but of other periods.',
  'bound-only': 'Nguồn chỉ nêu cận hoặc khoảng. The source gives a bound or a range, never silently a number.',
  'other-boundaries': 'Thứ hạng theo địa giới khác. The rank was given among other boundaries.',
  'rule-is-none': 'Chỉ tiêu không được phép gộp. The indicator must not be merged.',
  'predecessors-incomplete':
    'Chưa đủ số liệu của các đơn vị tiền thân. Not every predecessor has a figure of that period.',
  withdrawn: 'Nguồn đã rút số liệu này. The figure was withdrawn.',
  'weights-unknown': 'Không biết trọng số. The weights are unknown, so only bounds can be given.',
});

export const StockOrFlow = defineEnum(
  'StockOrFlow',
  'Số thời điểm hay số thời kỳ. How a figure stands to its reference period.',
  {
    stock: 'Số thời điểm: tại ngày cuối kỳ. What there is on the last day of the period.',
    flow: 'Số thời kỳ: phát sinh trong kỳ. What happened within the period: of two half-years it adds up.',
    cumulative: 'Lũy kế từ khi bắt đầu đến ngày cuối kỳ. All since the beginning, to the last day: it never falls.',
  },
);

export const IndicatorLevel = defineEnum(
  'IndicatorLevel',
  'Cấp hành chính mà chỉ tiêu nói đến. The level of units that an indicator counts, or whose offices it speaks of.',
  {
    province: 'Cấp tỉnh. Offices of the province itself.',
    district: 'Cấp huyện, đến 2025-06-30. Districts, to 2025-06-30.',
    commune: 'Cấp xã, được sắp xếp lại từ 2025-07-01. Communes, redrawn on 2025-07-01.',
    village: 'Thôn, bản, tổ dân phố. Villages, hamlets and residential groups.',
  },
);

export type UnitWord = (typeof Unit.words)[number];
export type DirectionWord = (typeof Direction.words)[number];
export type MergeRuleWord = (typeof MergeRule.words)[number];
export type StockOrFlowWord = (typeof StockOrFlow.words)[number];
export type IndicatorLevelWord = (typeof IndicatorLevel.words)[number];
export type QualifierWord = (typeof Qualifier.words)[number];
export type ObservationStatusWord = (typeof ObservationStatus.words)[number];
export type BasisWord = (typeof Basis.words)[number];
export type BoundaryBasisWord = (typeof BoundaryBasis.words)[number];
export type AbsenceReasonWord = (typeof AbsenceReason.words)[number];
