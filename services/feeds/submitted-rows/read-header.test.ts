import { describe, expect, test } from 'vitest';
import { templateColumns } from '../template/template-columns.ts';
import { reportColumns } from './column-names.ts';
import { readHeader } from './read-header.ts';

const columns = (...titles: string[]) => {
  const header = readHeader(titles);
  return header && [...header.columns].map(([column, at]) => `${at} ${column}`);
};
const faults = (...titles: string[]) =>
  readHeader(titles)?.faults.map(({ foundEn, expectedEn }) => `${foundEn}: ${expectedEn}`);
const ignored = (...titles: string[]) =>
  readHeader(titles)?.ignored.map(({ foundEn, expectedEn }) => `${foundEn}: ${expectedEn}`);

describe('a header', () => {
  test('of the template is known whole', () => {
    expect(readHeader(templateColumns)).toMatchObject({ faults: [], ignored: [], width: templateColumns.length });
  });

  test('of the data set is known whole', () => {
    const titles =
      'province,indicator,period,qualifier,value,lower,upper,numerator,denominator,stated,unit,derived,source,locator';
    expect(readHeader(titles.split(','))).toMatchObject({ faults: [], ignored: [], width: 14 });
  });

  test('is known whatever its case, accents, spaces and breaks', () => {
    const expected = ['0 indicator', '1 period', '2 figure'];
    expect(columns('MÃ CHỈ TIÊU', 'Kỳ  báo\ncáo', ' số liệu ')).toEqual(expected);
    expect(columns('Ma chi tieu', 'Ky bao cao', 'So lieu')).toEqual(expected);
    expect(columns(...['Mã chỉ tiêu', 'Kỳ báo cáo', 'Số liệu'].map((title) => title.normalize('NFD')))).toEqual(
      expected,
    );
    expect(columns('\ufeffMã chỉ tiêu', 'Kỳ báo cáo', 'Số liệu')).toEqual(expected);
  });

  test('may be in the words by which refusals call the columns', () => {
    expect(columns(...reportColumns)).toEqual(reportColumns.map((column, at) => `${at} ${column}`));
  });

  test('may say the unit in brackets', () => {
    expect(readHeader(['Mã', 'Kỳ', 'Số liệu (%)'])).toMatchObject({ figureHint: '%', faults: [] });
    expect(readHeader(['Mã', 'Kỳ (năm)', 'Số liệu'])).toMatchObject({ figureHint: null, faults: [] });
  });

  test('may call the figure "value" where nothing else of the data set stands', () => {
    expect(columns('indicator', 'period', 'value')).toEqual(['0 indicator', '1 period', '2 figure']);
    expect(columns('indicator', 'period', 'value', 'lower')).toContain('2 value');
  });

  test('is no row with fewer than two known titles', () => {
    expect(columns('BÁO CÁO', '')).toBeNull();
    expect(columns('Tỉnh', 'Kon Tum')).toBeNull();
    expect(columns()).toBeNull();
    expect(columns('__proto__', 'constructor', 'toString')).toBeNull();
    expect(columns('x'.repeat(1_000_000), 'Ghi chú')).toBeNull();
  });
});

test('what is missing is told by both its names', () => {
  expect(faults('Chỉ tiêu', 'Đơn vị tính')).toEqual([
    'no such column: a column period',
    'no such column: a column figure',
  ]);
  expect(readHeader(['Kỳ', 'Số liệu'])?.faults).toEqual([
    {
      column: null,
      foundVi: 'không có cột này',
      foundEn: 'no such column',
      expectedVi: 'cột Mã chỉ tiêu',
      expectedEn: 'a column indicator',
      mendVi: 'Thêm cột "Mã chỉ tiêu" vào dòng tiêu đề.',
      mendEn: 'Add the column "Mã chỉ tiêu" (or "indicator") to the header row.',
    },
  ]);
});

test('two columns of one meaning are a fault, unless nothing is read from them', () => {
  expect(faults('Mã', 'Kỳ', 'Số liệu', 'Kết quả')).toEqual(['Kết quả: each column once']);
  expect(faults('STT', 'TT', 'Mã', 'Kỳ', 'Số liệu', 'Ghi chú', 'Giải trình')).toEqual([]);
});

test('an unknown column is left out, with the one that it may be', () => {
  expect(faults('Mã', 'Kỳ', 'Số liệu', 'Cán bộ')).toEqual([]);
  expect(ignored('Mã', 'Kỳ', 'Số liệu', 'Cán bộ')).toEqual(['Cán bộ: a column of the template']);
  expect(ignored('Mã', 'Kỳ', 'Số liệu', 'Vị trí trong nguồnn')).toEqual([
    'Vị trí trong nguồnn: a column of the template; nearest: locator',
  ]);
});
