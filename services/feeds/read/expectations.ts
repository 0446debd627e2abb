import { NATION } from '../../../schema/areas/area.ts';
import { periodForms } from '../../../schema/types/period.ts';
import type { Expectation, Reading } from './reading.ts';

export const someText = (column: string): Expectation => ({
  expected: 'a text',
  mendVi: `Điền ${column}, không được để trống.`,
  mendEn: `Fill in ${column}, it must not be empty.`,
});

export const oneOf = (words: readonly string[]): Expectation => ({
  expected: `one of ${words.join(', ')}`,
  mendVi: `Ghi đúng một trong các từ: ${words.join(', ')}.`,
  mendEn: `Write exactly one of these words: ${words.join(', ')}.`,
});

export const yesOrNo: Expectation = {
  expected: 'yes or no',
  mendVi: 'Ghi yes (có) hoặc no (không).',
  mendEn: 'Write yes or no.',
};

export const periodText: Expectation = {
  expected: `a period: ${periodForms}`,
  mendVi: `Ghi kỳ báo cáo theo một trong các dạng ${periodForms.replace(' or ', ' hoặc ')}.`,
  mendEn: `Write the reference period in one of the forms ${periodForms}.`,
};

export const firstSaid = (line: number): Expectation => ({
  expected: `each once, the first is in line ${line}`,
  mendVi: `Xóa dòng này hoặc dòng ${line}: trong một tệp, mỗi nội dung chỉ được nêu một lần.`,
  mendEn: `Remove this row or that of line ${line}: a file says each thing once.`,
});

const suggestionsVi = (found: readonly string[]): string => (found.length ? ` Có phải là ${found.join(', ')}?` : '');
const suggestionsEn = (found: readonly string[]): string => (found.length ? ` Perhaps ${found.join(', ')}?` : '');

/** Undefined where the id is that of a unit or of the nation. Whether the unit was in force is judged later. */
export function knownProvince(id: string, { contract, nearest }: Reading): Expectation | undefined {
  if (id === NATION || contract.areas.byId(id)) return undefined;
  const found = nearest.provinces(id);
  return {
    expected: `the id of a unit, or ${NATION} for the nation${found.length ? `; nearest: ${found.join(', ')}` : ''}`,
    mendVi: `Ghi mã đơn vị trong provinces.csv.${suggestionsVi(found)}`,
    mendEn: `Write an id of provinces.csv.${suggestionsEn(found)}`,
  };
}

export function knownIndicator(code: string, { nearest }: Reading): Expectation {
  const found = nearest.indicators(code);
  return {
    expected: `the code of an indicator${found.length ? `; nearest: ${found.join(', ')}` : ''}`,
    mendVi: `Ghi mã chỉ tiêu trong danh mục.${suggestionsVi(found)}`,
    mendEn: `Write a code of the catalogue.${suggestionsEn(found)}`,
  };
}
