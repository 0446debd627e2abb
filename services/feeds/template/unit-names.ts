import type { UnitWord } from '../../../schema/types/observation-words.ts';

/** Units as reports write them. */
export const unitNames: Readonly<Record<UnitWord, string>> = {
  percent: '%',
  'percent-change': '% thay đổi so với kỳ trước',
  'rank-change': 'số bậc tăng, giảm so với kỳ trước',
  count: 'số lượng',
  rank: 'thứ hạng',
  index: 'chỉ số (0 đến 1)',
  'points-of-1000': 'điểm (thang 1000)',
  'per-100-people': 'trên 100 dân',
  'per-1000-people': 'trên 1000 dân',
  mbps: 'Mbps',
  kilometre: 'km',
  'billion-vnd': 'tỷ đồng',
  boolean: 'có/không',
};
