import { Workbook } from '@cj-tech-master/excelts';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { gathered, testFolder, type TestFolder } from '../../../tests/support/write-workbook.ts';
import { Unit, type UnitWord } from '../../../schema/types/observation-words.ts';
import type { FigureKind } from '../read/figure-text/figure-kind.ts';
import { isFigure } from '../read/figure-text/figure.ts';
import { readFigure } from '../read/figure-text/read-figure.ts';
import { isRawRow } from '../table/row-fault.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { figureInVietnamese } from './figure-in-vietnamese.ts';
import { guideExamples } from './guide-texts.ts';
import { templateColumns } from './template-columns.ts';
import { readTemplate, type Template, type TemplateWish } from './template.ts';
import { writeCsvTemplate } from './write-csv-template.ts';
import { writeJsonTemplate } from './write-json-template.ts';
import { writeXlsxTemplate } from './write-xlsx-template.ts';

let hub: TestLedger;
let folder: TestFolder;

const fibre = 'infrastructure.fibre-household-share';

const claim = (provinceId: string, indicator: string, figure: object) => ({
  provinceId,
  domain: indicator.slice(0, indicator.indexOf('.')) as 'infrastructure',
  indicator,
  period: { text: '2024', start: '2024-01-01', end: '2024-12-31' },
  qualifier: 'exact' as const,
  value: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  stated: null,
  derived: false,
  mergedBasis: false,
  sourceId: 'kon-tum-2024',
  locator: null,
  ...figure,
});

beforeAll(async () => {
  folder = await testFolder();
  hub = await testLedger();
  await hub.append({
    sources: [sampleSource('kon-tum-2024')],
    observations: [
      claim('kon-tum', fibre, { numerator: '1363', denominator: '1726' }),
      claim('kon-tum', 'programme.dti-rank', { value: '5', denominator: '63' }),
      claim('quang-ngai', fibre, { value: '79.24' }),
      claim('kon-tum', 'infrastructure.fibre-commune-share', { qualifier: 'more-than', lower: '98' }),
    ],
  });
});
afterAll(async () => {
  await hub.close();
  await folder.remove();
});

async function templateOf(wish: Partial<TemplateWish> = {}): Promise<Template> {
  const template = await readTemplate(hub.foundation, { provinceId: 'kon-tum', domain: 'infrastructure', ...wish });
  if (!template) throw new Error('no template');
  return template;
}

const lastOf = ({ rows }: Template, code: string) => rows.find(({ indicator }) => indicator.code === code)?.last;

describe('a template', () => {
  test('lists the indicators of a domain with their last figures, by one statement', async () => {
    const before = hub.statements.length;
    const template = await templateOf();
    expect(hub.statements.length - before).toBe(1);
    expect(template.rows.map(({ indicator }) => indicator)).toEqual(hub.foundation.catalogue.of('infrastructure'));
    expect(lastOf(template, fibre)).toEqual({ text: '1.363/1.726 (78,9687%)', period: '2024' });
    expect(lastOf(template, 'infrastructure.fibre-commune-share')?.text).toBe('trên 98%');
    expect(template.rows.filter(({ last }) => last !== null)).toHaveLength(2);
  });

  test('tells whose figures they are where a unit was formed by merger', async () => {
    const template = await templateOf({ provinceId: 'quang-ngai-2025' });
    const text = lastOf(template, fibre)?.text;
    expect(text).toContain('Kon Tum: 1.363/1.726');
    expect(text).toContain('Quảng Ngãi: 79,24%');
  });

  test('holds all domains where none is named, and there is none of an unknown province', async () => {
    expect((await templateOf({ domain: null })).rows).toHaveLength(hub.foundation.catalogue.all.length);
    expect(await readTemplate(hub.foundation, { provinceId: 'atlantis', domain: null })).toBeNull();
  });

  test('offers the periods that have begun', async () => {
    const { periods } = await templateOf();
    expect(periods.slice(0, 3)).toEqual(['2026', '2025', '2024']);
    expect(periods).toContain('2026-Q4');
    expect(periods).toContain('2026-11');
    expect(periods).not.toContain('2026-12');
  });
});

describe('its workbook', () => {
  test('gives the columns and what was filled in back, and nothing of the sheet that explains', async () => {
    const template = await templateOf({ period: '2026-Q3' });
    const workbook = await new Workbook().xlsx.load(await writeXlsxTemplate(template));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Số liệu', 'Hướng dẫn']);
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error('no sheet');
    sheet.getCell('G2').value = '1.400/1.726';
    const path = await folder.write('filled.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
    const found = await gathered(readWorkbook(path));
    expect(found.every(isRawRow)).toBe(true);
    const texts = found.filter(isRawRow).map(({ cells }) => cells.map(({ text }) => text));
    expect(texts[0]).toEqual([...templateColumns]);
    expect(texts).toHaveLength(template.rows.length + 1);
    expect(texts[1]).toEqual([
      fibre,
      'Tỷ lệ hộ gia đình sử dụng Internet băng rộng cáp quang',
      '%',
      '1.363/1.726 (78,9687%)',
      '2024',
      '2026-Q3',
      '1.400/1.726',
    ]);
  });

  test('locks what is given, offers lists, freezes its header and explains itself in both languages', async () => {
    const bytes = await writeXlsxTemplate(await templateOf());
    const [sheet, guide] = (await new Workbook().xlsx.load(bytes)).worksheets;
    if (!sheet || !guide) throw new Error('no sheets');
    // Locked is what a cell is unless it says otherwise.
    expect(sheet.getCell('D2').protection?.locked).toBeUndefined();
    expect(sheet.getCell('G2').protection?.locked).toBe(false);
    expect(sheet.sheetProtection?.sheet).toBe(true);
    const offered = JSON.stringify(sheet.getCell('F2').dataValidation);
    expect(offered).toMatch(/2026,2025,2024,/);
    expect(offered.length).toBeLessThan(350);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getCell('G2').numFmt).toBe('@');
    const words = JSON.stringify(guide.getSheetValues());
    for (const example of ['79,24%', '1.363/1.726', 'trên 170', 'khoảng 50-58%', 'gần 98%', 'No formulas'])
      expect(words).toContain(example);
  });
});

describe('what a template shows', () => {
  const kinds: Partial<Record<UnitWord, FigureKind>> = {
    percent: { unit: 'percent', isRatio: true, countsWholeThings: true },
  };
  const read = (text: string, unit: UnitWord) =>
    readFigure(
      { text, isNumber: false },
      'vietnamese',
      kinds[unit] ?? { unit, isRatio: false, countsWholeThings: false },
    );

  test('as an example is a figure of some unit', () => {
    for (const { example } of guideExamples)
      expect(Unit.words.some((unit) => isFigure(read(example, unit)))).toBe(true);
  });

  test('as the last figure is read back as what it was', () => {
    const number = fc.integer({ min: 0, max: 9_999_999 }).map((each) => each / 100);
    const bound = fc.constantFrom('at-least', 'more-than', 'at-most', 'less-than', 'about', 'exact');
    fc.assert(
      fc.property(number, bound, (value, qualifier) => {
        const isLower = qualifier === 'at-least' || qualifier === 'more-than';
        const isUpper = qualifier === 'at-most' || qualifier === 'less-than';
        const figure = {
          qualifier,
          unit: 'percent' as const,
          value: isLower || isUpper ? null : value,
          lower: isLower ? value : null,
          upper: isUpper ? value : null,
          numerator: null,
          denominator: null,
        };
        const shown = figureInVietnamese(figure) ?? '';
        const column = isLower ? 'lower' : isUpper ? 'upper' : 'value';
        expect(read(shown, 'percent')).toMatchObject({ qualifier, [column]: `${value}` });
      }),
    );
    expect(read('1.363/1.726 (78,9687%)', 'percent')).toMatchObject({
      numerator: '1363',
      denominator: '1726',
      stated: '78.9687',
    });
    expect(read('khoảng 50-58%', 'percent')).toMatchObject({ qualifier: 'range', lower: '50', upper: '58' });
  });
});

test('the CSV opens in Excel and the JSON holds the same rows', async () => {
  const template = await templateOf();
  const csv = writeCsvTemplate(template);
  expect(csv.startsWith('\ufeffMã chỉ tiêu,Chỉ tiêu,')).toBe(true);
  const rows = parse<Record<string, string>>(csv, { columns: true, bom: true });
  expect(rows).toHaveLength(template.rows.length);
  expect(JSON.parse(writeJsonTemplate(template))).toEqual(rows);
});
