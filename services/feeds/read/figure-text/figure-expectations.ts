import type { UnitWord } from '../../../../schema/types/observation-words.ts';
import type { Expectation } from '../../fault.ts';
import { unitNames } from '../../template/unit-names.ts';
import { unitLimit } from '../number-limits.ts';

const longestShown = 60;
const shown = (text: string): string => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);

export const notUnderstood = (text: string): Expectation => ({
  expectedVi: 'một số liệu, ví dụ 79,24% hoặc 1.363/1.726 hoặc trên 170 hoặc khoảng 50-58% hoặc gần 98%',
  expectedEn: 'a figure such as 79,24% or 1.363/1.726 or "trên 170" or "khoảng 50-58%" or "gần 98%"',
  mendVi: `Không hiểu "${shown(text)}". Ghi một số liệu: 79,24% hoặc 1.363/1.726 hoặc trên 170 hoặc khoảng 50-58% hoặc gần 98%; lời giải thích ghi ở cột Ghi chú.`,
  mendEn: `"${shown(text)}" is not understood. Write one figure: 79,24% or 1.363/1.726 or "trên 170" or "khoảng 50-58%" or "gần 98%"; words belong in the column for notes.`,
});

export const strangeWords = (words: string, unit: UnitWord): Expectation => ({
  expectedVi: `một số theo đơn vị đo: ${unitNames[unit]}`,
  expectedEn: `a number of the unit ${unit}`,
  mendVi: `Bỏ "${shown(words)}" khỏi ô số liệu, hoặc đổi số về đơn vị đo của chỉ tiêu.`,
  mendEn: `Remove "${shown(words)}" from the figure’s cell, or convert the number to the unit of the indicator.`,
});

export const noPercent = (unit: UnitWord): Expectation => ({
  expectedVi: `một số không có dấu %, theo đơn vị đo: ${unitNames[unit]}`,
  expectedEn: `a number of the unit ${unit}, without a percent sign`,
  mendVi:
    'Bỏ dấu % (trong Excel: bỏ định dạng phần trăm của ô): chỉ tiêu này không tính bằng phần trăm. Nếu đúng là tỷ lệ thì chọn chỉ tiêu tỷ lệ tương ứng.',
  mendEn:
    'Drop the percent sign (in Excel, the percent format of the cell): this indicator is not measured in percent. A share belongs to the indicator of the share.',
});

export const noFraction = (unit: UnitWord): Expectation => ({
  expectedVi: `một số, không phải phân số, theo đơn vị đo: ${unitNames[unit]}`,
  expectedEn: `one number of the unit ${unit}, not a fraction`,
  mendVi: 'Chỉ tiêu này không tính từ tử số và mẫu số: ghi một số, không ghi dạng phân số.',
  mendEn: 'This indicator is not worked out from two counts: write one number, not a fraction.',
});

export const noChange = (sign: string): Expectation => ({
  expectedVi: 'mức đạt được, không phải mức tăng hay giảm',
  expectedEn: 'the level itself, not by how much it changed',
  mendVi: `Bỏ "${sign}": chỉ tiêu này là mức đạt được, không phải mức tăng hay giảm. Nếu con số là mức thay đổi thì không ghi ở đây.`,
  mendEn: `Drop "${sign}": this indicator is a level, not a rise or fall. If the number is a change, it does not belong here.`,
});

export const boundOfFall: Expectation = {
  expectedVi: 'mức giảm không kèm "trên", "dưới" hoặc "gần"',
  expectedEn: 'a fall without "trên", "dưới" or "gần"',
  mendVi:
    'Mức giảm kèm "trên", "dưới" hoặc "gần" có thể hiểu hai cách: ghi số giảm không kèm các từ này, ví dụ giảm 3,5%.',
  mendEn:
    'A fall with "trên", "dưới" or "gần" can be read two ways: write the fall without these words, as in "giảm 3,5%".',
};

export const scaleTwice = (words: string): Expectation => ({
  expectedVi: 'các từ giống nhau sau cả hai số của khoảng',
  expectedEn: 'the same words behind both ends of a range',
  mendVi: `Ghi "${shown(words)}" sau cả hai số của khoảng, ví dụ: từ 50 triệu đến 58 triệu.`,
  mendEn: `Write "${shown(words)}" behind both numbers of the range, as in "từ 50 triệu đến 58 triệu".`,
});

export const reversedRange = (lower: string, upper: string): Expectation => ({
  expectedVi: 'số nhỏ ghi trước',
  expectedEn: 'the lower number first',
  mendVi: `Ghi số nhỏ trước: khoảng này đi từ ${lower} xuống ${upper}.`,
  mendEn: `Write the lower number first: this range goes from ${lower} down to ${upper}.`,
});

export const shareOfUnit = (under: string): Expectation => ({
  expectedVi: 'một số, hoặc hai số đếm',
  expectedEn: 'one number, or two counts',
  mendVi: `Nếu "/${under}" là đơn vị của chỉ tiêu thì bỏ đi; nếu là mẫu số thì ghi số đếm thật của mẫu số.`,
  mendEn: `If "/${under}" is the unit of the indicator, leave it out; if it is a denominator, write its real count.`,
});

export const wholeParts: Expectation = {
  expectedVi: 'tử số và mẫu số là số nguyên',
  expectedEn: 'whole counts above and below the line',
  mendVi: 'Tử số và mẫu số của chỉ tiêu này là số đếm: ghi số nguyên, ví dụ 1.363/1.726 hoặc 1363/1726.',
  mendEn: 'Above and below the line of this indicator stand counts: write whole numbers, such as 1363/1726.',
};

export const zeroOrNothing: Expectation = {
  expectedVi: 'một số liệu, số 0, hoặc ô trống',
  expectedEn: 'a figure, 0, or an empty cell',
  mendVi: 'Ghi 0 nếu số liệu bằng không; để trống, hoặc ghi "chưa có số liệu", nếu chưa biết.',
  mendEn: 'Write 0 if the figure is nil; leave the cell empty, or write "chưa có số liệu", if it is not known.',
};

export const dateInstead: Expectation = {
  expectedVi: 'số liệu, không phải ngày tháng',
  expectedEn: 'a figure, not a date',
  mendVi:
    'Excel đã đổi nội dung gõ vào thành ngày tháng (ví dụ 10/34 thành tháng 10/2034): định dạng ô là Văn bản (Text) rồi gõ lại số liệu.',
  mendEn:
    'Excel made a date of what was typed (10/34 becomes October 2034): format the cell as Text and type it again.',
};

export const yesOrNoFigure: Expectation = {
  expectedVi: 'có hoặc không',
  expectedEn: 'có (yes) or không (no)',
  mendVi: 'Chỉ tiêu này là có/không: ghi có hoặc không.',
  mendEn: 'This indicator is true or false: write có (yes) or không (no).',
};

const wholeCount: Expectation = {
  expectedVi: 'một số nguyên, từ 0 trở lên',
  expectedEn: 'a whole number, 0 or more',
  mendVi: 'Chỉ tiêu này là số đếm: ghi số nguyên không âm, ví dụ 1363, hoặc 1.363 với dấu chấm ngăn hàng nghìn.',
  mendEn: 'This indicator is a count: write a whole number, 0 or more, such as 1363.',
};

/** Undefined where a number can be one of that unit; the words are those for a cell that people fill in. */
export function figureLimit(unit: UnitWord, decimal: string): Expectation | undefined {
  const limit = unitLimit(unit, decimal);
  if (!limit) return undefined;
  if (unit === 'boolean') return yesOrNoFigure;
  return unit === 'count' ? wholeCount : limit;
}
