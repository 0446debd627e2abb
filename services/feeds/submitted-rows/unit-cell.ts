import { withoutAccents } from '../../../schema/areas/fold-name.ts';
import { Unit, type UnitWord } from '../../../schema/types/observation-words.ts';
import type { Expectation } from '../fault.ts';
import { plainText } from '../read/figure-text/plain-text.ts';
import { unitNames } from '../template/unit-names.ts';

const folded = (text: string): string => withoutAccents(plainText(text));

/** What people write beside the names of the templates. */
const otherNames: readonly (readonly [string, readonly UnitWord[]])[] = [
  ['%', ['percent', 'percent-change']],
  ['phan tram', ['percent', 'percent-change']],
  ['ty le', ['percent']],
  ['ti le', ['percent']],
  ['ty le %', ['percent']],
  ['ti le %', ['percent']],
  ['% tang truong', ['percent-change']],
  ['bac', ['rank-change']],
  ['so bac', ['rank-change']],
  ['hang', ['rank']],
  ['xep hang', ['rank']],
  ['vi tri', ['rank']],
  ['thu tu', ['rank']],
  ['km', ['kilometre']],
  ['ty dong', ['billion-vnd']],
  ['ti dong', ['billion-vnd']],
  ['ty vnd', ['billion-vnd']],
  ['mbit/s', ['mbps']],
  ['mb/s', ['mbps']],
  ['diem', ['index', 'points-of-1000', 'count']],
  ['chi so', ['index']],
  ['thue bao/100 dan', ['per-100-people']],
  ['/100 dan', ['per-100-people']],
  ['/1000 dan', ['per-1000-people']],
  ['co/khong', ['boolean']],
];

const known: ReadonlyMap<string, readonly UnitWord[]> = new Map([
  ...Unit.words.map((word): [string, UnitWord[]] => [word, [word]]),
  ...Unit.words.map((word): [string, UnitWord[]] => [folded(unitNames[word]), [word]]),
  ...otherNames,
]);

// With its accents: trạm (a station) is not trăm (a hundred), and công ty (a firm) is no tỷ (a billion).
const scaled = /(?:^| )(?:chục|trăm|nghìn|nghin|ngàn|vạn|triệu|trieu|tỷ|tỉ|thousands?|millions?|billions?)(?= |$)/;

/**
 * What stands in a unit's cell beside what the catalogue says. A word that names no unit says what was counted ("xã",
 * "hộ"), which fits a count and leaves other units unclear; a number of thousands or millions differs from all of them.
 */
export function compareUnit(text: string, unit: UnitWord): 'fits' | 'differs' | 'unclear' {
  const named = known.get(folded(text));
  if (named) return named.includes(unit) ? 'fits' : 'differs';
  if (scaled.test(plainText(text))) return 'differs';
  return unit === 'count' ? 'fits' : 'unclear';
}

export const otherUnit = (unit: UnitWord): Expectation => ({
  expectedVi: `đơn vị đo của danh mục: ${unitNames[unit]}`,
  expectedEn: `the unit of the catalogue: ${unit}`,
  mendVi: `Đổi số liệu về đơn vị đo của danh mục: ${unitNames[unit]}, rồi sửa ô đơn vị; hoặc chọn chỉ tiêu có đơn vị này.`,
  mendEn: `Convert the figure to the unit of the catalogue, ${unit}, and mend the unit’s cell; or choose the indicator that has this unit.`,
});

export const unclearUnit = (unit: UnitWord): Expectation => ({
  expectedVi: `đơn vị đo của danh mục: ${unitNames[unit]}`,
  expectedEn: `the unit of the catalogue: ${unit}`,
  mendVi: `Số liệu đã được hiểu theo đơn vị của danh mục: ${unitNames[unit]}. Nếu không đúng thì đổi số liệu.`,
  mendEn: `The figure was read in the unit of the catalogue, ${unit}. If that is wrong, convert the figure.`,
});
