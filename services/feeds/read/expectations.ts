import { NATION } from '../../../schema/areas/area.ts';
import { periodForms } from '../../../schema/types/period.ts';
import type { Expectation, Expected } from '../fault.ts';
import type { Reading } from './reading.ts';

/** Of something that is too long, wide or large. */
export const atMost = (most: number, vi: string, en: string): Expected => ({
  expectedVi: `nhiều nhất ${most} ${vi}`,
  expectedEn: `at most ${most} ${en}`,
});

export const nearestVi = (found: readonly string[]): string => (found.length ? `; gần giống: ${found.join(', ')}` : '');
export const nearestEn = (found: readonly string[]): string => (found.length ? `; nearest: ${found.join(', ')}` : '');

export const someText = (column: string): Expectation => ({
  expectedVi: 'nội dung bằng chữ',
  expectedEn: 'a text',
  mendVi: `Điền ${column}, không được để trống.`,
  mendEn: `Fill in ${column}, it must not be empty.`,
});

export const oneOf = (words: readonly string[]): Expectation => ({
  expectedVi: `một trong các từ ${words.join(', ')}`,
  expectedEn: `one of ${words.join(', ')}`,
  mendVi: `Ghi đúng một trong các từ: ${words.join(', ')}.`,
  mendEn: `Write exactly one of these words: ${words.join(', ')}.`,
});

export const yesOrNo: Expectation = {
  expectedVi: 'yes (có) hoặc no (không)',
  expectedEn: 'yes or no',
  mendVi: 'Ghi yes (có) hoặc no (không).',
  mendEn: 'Write yes or no.',
};

const periodFormsVi = periodForms.replace(' or ', ' hoặc ');

export const periodText: Expectation = {
  expectedVi: `kỳ báo cáo theo dạng ${periodFormsVi}`,
  expectedEn: `a period: ${periodForms}`,
  mendVi: `Ghi kỳ báo cáo theo một trong các dạng ${periodFormsVi}.`,
  mendEn: `Write the reference period in one of the forms ${periodForms}.`,
};

export const firstSaid = (line: number): Expectation => ({
  expectedVi: `mỗi nội dung chỉ nêu một lần, lần đầu ở dòng ${line}`,
  expectedEn: `each once, the first is in line ${line}`,
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
    expectedVi: `mã của một đơn vị, hoặc ${NATION} cho cả nước${nearestVi(found)}`,
    expectedEn: `the id of a unit, or ${NATION} for the nation${nearestEn(found)}`,
    mendVi: `Ghi mã đơn vị trong provinces.csv.${suggestionsVi(found)}`,
    mendEn: `Write an id of provinces.csv.${suggestionsEn(found)}`,
  };
}

export function knownIndicator(code: string, { nearest }: Reading): Expectation {
  const found = nearest.indicators(code);
  return {
    expectedVi: `mã của một chỉ tiêu${nearestVi(found)}`,
    expectedEn: `the code of an indicator${nearestEn(found)}`,
    mendVi: `Ghi mã chỉ tiêu trong danh mục.${suggestionsVi(found)}`,
    mendEn: `Write a code of the catalogue.${suggestionsEn(found)}`,
  };
}
