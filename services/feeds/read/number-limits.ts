import type { UnitWord } from '../../../schema/types/observation-words.ts';
import type { Expectation } from '../fault.ts';

const wholeCount: Expectation = {
  expectedVi: 'một số nguyên, từ 0 trở lên',
  expectedEn: 'a whole number, 0 or more',
  mendVi: 'Ghi số nguyên không âm, không dấu phân cách hàng nghìn: 1363, không phải 1.363.',
  mendEn: 'Write a whole number, 0 or more, without thousands separators: 1363, not 1.363.',
};
const wholeRank: Expectation = {
  expectedVi: 'một số nguyên, từ 1 trở lên',
  expectedEn: 'a whole number, 1 or more',
  mendVi: 'Ghi số nguyên từ 1: hạng 1 là tốt nhất.',
  mendEn: 'Write a whole number from 1 on: 1 is best.',
};
const wholeMove: Expectation = {
  expectedVi: 'số bậc là số nguyên, số âm nếu tụt hạng',
  expectedEn: 'a whole number of places, below 0 where places were lost',
  mendVi: 'Ghi số bậc là số nguyên, số âm khi tụt hạng: 11 hoặc -2.',
  mendEn: 'Write whole places, below 0 where places were lost: 11 or -2.',
};
const truth: Expectation = {
  expectedVi: '1 hoặc 0',
  expectedEn: '1 or 0',
  mendVi: 'Ghi 1 (có) hoặc 0 (không).',
  mendEn: 'Write 1 for true or 0 for false.',
};
const notNegative: Expectation = {
  expectedVi: 'một số, từ 0 trở lên',
  expectedEn: 'a number, 0 or more',
  mendVi: 'Kiểm tra dấu trừ: đại lượng này không thể âm.',
  mendEn: 'Check the minus sign: this cannot be below 0.',
};
const positive: Expectation = {
  expectedVi: 'một số lớn hơn 0',
  expectedEn: 'a number above 0',
  mendVi: 'Ghi tổng lớn hơn 0; nếu tổng bằng 0 thì không có tỷ lệ, bỏ dòng này.',
  mendEn: 'Write a whole above 0; of nothing there is no share, so leave the row out.',
};

const neverNegative = new Set<UnitWord>(['kilometre', 'mbps', 'per-100-people', 'per-1000-people']);
const isWhole = (text: string): boolean => /^-?\d+$/.test(text);

/** Undefined where a number can be one of that unit. A share above 100 can be stated: it is judged later, not refused. */
export function unitLimit(unit: UnitWord, text: string): Expectation | undefined {
  if (unit === 'count') return isWhole(text) && Number(text) >= 0 ? undefined : wholeCount;
  if (unit === 'rank') return isWhole(text) && Number(text) >= 1 ? undefined : wholeRank;
  if (unit === 'rank-change') return isWhole(text) ? undefined : wholeMove;
  if (unit === 'boolean') return text === '0' || text === '1' ? undefined : truth;
  return neverNegative.has(unit) && Number(text) < 0 ? notNegative : undefined;
}

export const numeratorLimit = (text: string): Expectation | undefined => (Number(text) < 0 ? notNegative : undefined);

/** Of a rank, the denominator is the number of units ranked. */
export function denominatorLimit(unit: UnitWord, text: string): Expectation | undefined {
  if (unit === 'rank') return unitLimit('rank', text);
  return Number(text) > 0 ? undefined : positive;
}

export const notBelow = (column: string, text: string): Expectation => ({
  expectedVi: `từ ${text} trở lên, không nhỏ hơn ${column}`,
  expectedEn: `${text} or more, as ${column} is`,
  mendVi: `Kiểm tra hai ô: upper không được nhỏ hơn ${column}.`,
  mendEn: `Check both cells: upper must not be below ${column}.`,
});
