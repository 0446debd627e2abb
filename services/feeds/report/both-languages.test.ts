import { describe, expect, test } from 'vitest';
import { isVietnamese } from '../../../tests/support/is-vietnamese.ts';
import { rowsXml } from '../../../tests/support/rows-xml.ts';
import { csvOf } from '../../../tests/support/send-file.ts';
import { testSender } from '../../../tests/support/test-sender.ts';
import { goodRow, share, titles } from '../../../tests/support/try-file.ts';
import { archiveOf, sheetArchive, workbookParts } from '../../../tests/support/write-workbook.ts';
import type { Fault } from '../fault.ts';
import type { FeedKind } from '../read/feed-file.ts';
import { readDelivery } from '../read/read-delivery.ts';
import type { FileFormat } from '../submission.ts';
import { reportSection } from './page/report-section.ts';

const sender = testSender();
const { send } = sender;

const count = 'public-services.online-service-count';
const rank = 'programme.dti-rank';
const truth = 'security.soc-operating';
const change = 'programme.dti-score-growth';
const moved = 'programme.dti-rank-rise';
const money = 'economy.ict-revenue';
const speed = 'infrastructure.mobile-broadband-speed';

/** Figures that nobody can take as they stand, each of the kind of its indicator. */
const figures: readonly (readonly [indicator: string, figure: string])[] = [
  [share, 'rất nhiều'],
  [share, '1.2.3'],
  [share, 'x4'],
  [share, 'tăng 5%'],
  [share, '60-50%'],
  [share, '1,5/2,5'],
  [share, '-'],
  [share, '2034-10'],
  [share, '5/100 dân'],
  [share, 'giảm trên 5%'],
  [change, 'trên -3,5'],
  [count, '5%'],
  [count, '-3'],
  [count, '12 km'],
  [count, '3/4'],
  [count, '50-58 triệu'],
  [rank, '0'],
  [rank, '3/4/5'],
  [moved, '1,5'],
  [truth, 'có lẽ'],
  [speed, '-5'],
];

const wrongRows = [
  [...titles, 'Tỉnh', 'Đơn vị tính', 'Nguồn', 'Ghi chú', 'Cán bộ'],
  [share, '2024', '79,24%', 'trang 4', '', '%', '', 'ghi chú', 'An'],
  [share, 'kỳ này', '79,24%', 'x'.repeat(1001), 'Nha Trang', 'hạng', 'vnexpress'],
  [share, 'quý 3 2024 (số sơ bộ)', '79,24%'],
  ['infrastructure.fiber-household-share', '2024', '1,5%'],
  ['', '2024', '1,5%'],
  [share, '2023', '0,5'],
  [share, '2022', ''],
  ...figures.map(([indicator, figure], at) => [indicator, `${2000 + at}`, figure]),
];

const formula = '<c><f>SUM(A1:A9)</f><v>42</v></c>';
const sheets = [
  {
    rows: rowsXml([titles, goodRow, [share, '2024', formula], [share, '2023', '1%', 'x'.repeat(40_000)]]),
    after: '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>',
  },
  { name: 'Ẩn', state: 'hidden', rows: rowsXml([titles, goodRow]) },
  { name: 'Khác', rows: rowsXml([['Người lập biểu']]) },
];

const sent: readonly (readonly [what: string, format: FileFormat, content: string | Buffer])[] = [
  ['wrong cells', 'csv', csvOf(wrongRows, ';')],
  ['numbers that can be read two ways', 'csv', csvOf([titles, [money, '2024', '1.363']])],
  ['a figure cut in two', 'csv', `${csvOf([titles])}\n${share},2024,79,24\n`],
  [
    'code and name of two indicators',
    'csv',
    csvOf([
      ['Chỉ tiêu', ...titles],
      ['Tỷ lệ xã có sóng 4G', ...goodRow],
    ]),
  ],
  ['a row twice', 'csv', csvOf([titles, goodRow, goodRow])],
  ['both styles of numbers', 'csv', csvOf([titles, [share, '2024', '79,24%'], [share, '2023', '59.47']])],
  ['no header', 'csv', csvOf([['Báo cáo'], ['Sở TT&TT']])],
  ['a header that lacks the figures', 'csv', csvOf([['Mã chỉ tiêu', 'Kỳ báo cáo']])],
  ['one column twice', 'csv', csvOf([[...titles, 'Kết quả'], goodRow])],
  ['too many cells', 'csv', csvOf([titles, [...goodRow, '1', '2']])],
  ['a quote left open', 'csv', `${csvOf([titles])}\n"${share},2024`],
  ['nothing', 'csv', ''],
  ['a PDF document', 'csv', '%PDF-1.7\n'],
  ['bytes that are no UTF-8', 'csv', Buffer.from([0x4d, 0xe9, 0x0a])],
  ['no JSON', 'json', '[{]'],
  ['no list', 'json', '{"a": 1}'],
  ['nested JSON', 'json', `[{"indicator": "${share}", "period": "2024", "period": "2023", "figure": {"value": 1}}]`],
  [
    'control characters',
    'json',
    JSON.stringify([{ indicator: share, period: '2024', figure: '5%', locator: '\u0007' }]),
  ],
  ['macros', 'xlsx', archiveOf([...workbookParts({ sheets }), { name: 'xl/vbaProject.bin', content: 'x' }])],
  ['links', 'xlsx', archiveOf([...workbookParts({ sheets }), { name: 'xl/externalLinks/x.xml', content: 'x' }])],
  ['no workbook', 'xlsx', csvOf([titles])],
  ['damaged sheets', 'xlsx', sheetArchive({ sheets }).subarray(0, 700)],
  ['sheets of all kinds', 'xlsx', sheetArchive({ sheets })],
];

const loaded: readonly (readonly [kind: FeedKind, content: string])[] = [
  ['observations', 'province,indicator\nkon-tum\n'],
  ['observations', 'a;b\n'],
  ['observations', '"a\n'],
  [
    'observations',
    [
      'province,indicator,period,qualifier,value,lower,upper,numerator,denominator,stated,unit,derived,source,locator',
      `kontum,${share}x,2024-13,rather,"1,5",1.363.000,x,,,,mbps,maybe,,`,
      `kon-tum,${share},2024,exact,,5,,1,0,2,percent,no,s,`,
      `kon-tum,${share},2024,exact,5,,,1,,6,percent,no,s,`,
      `kon-tum,${share},2024,range,,6,5,,,,percent,no,s,`,
      `kon-tum,${truth},2024,about,1,,,,,,boolean,no,s,`,
      `kon-tum,${share},2024,exact,,,,,,,percent,no,s,`,
      `kon-tum,${truth},2023,exact,2,,,,,,boolean,no,s,`,
      `kon-tum,${count},2023,exact,-1,,,,,,count,no,s,`,
      `kon-tum,${rank},2024,exact,0,,,,,,rank,no,s,`,
      'kon-tum,a',
      '',
    ].join('\n'),
  ],
  [
    'targets',
    [
      'province,indicator,period,comparator,value,upper,source,locator',
      `kon-tum,${share},2024,range,,,s,`,
      `kon-tum,${share},2024,at-least,5,6,s,`,
      '',
    ].join('\n'),
  ],
  [
    'sources',
    [
      'id,province,publisher,title_or_subject,url,file,published_on,published_inferred,kind,language',
      'a b,kon-tum,,,ftp://x,,soon,,letter,vietnamese',
      'c,kon-tum,,t,,,2024,no,report,vi',
      '',
    ].join('\n'),
  ],
  ['registers', '[]'],
  ['registers', '{"unknownList": [], "operationsCentres": {}}'],
  [
    'registers',
    '{"operationsCentres": [1, {"province": "kontum", "province": "", "paragraph": 0, "chairs": 1}], "signalDeadZones": [{}]}',
  ],
];

const inBothLanguages = ({ expectedVi, expectedEn, mendVi, mendEn }: Fault): boolean =>
  isVietnamese(expectedVi) &&
  !isVietnamese(expectedEn) &&
  [expectedEn, mendVi, mendEn].every((words) => words.trim() !== '');

/** What the hub says itself: what stands in quotes is the file's. */
const ownWords = (text: string): string => text.replaceAll(/"[^"]*"/g, '');

/** What is the same in both languages stands in the file, word for word. */
const isOfFile = (text: string, file: string): boolean =>
  text.split(/[ |]+/).every((word) => file.includes(word.replace(/…$/, '')));

const isFoundTold = ({ foundVi, foundEn }: Fault, file: string): boolean =>
  foundVi === foundEn
    ? isOfFile(foundVi, file)
    : isVietnamese(ownWords(foundVi)) && !isVietnamese(ownWords(foundEn)) && foundEn !== '';

/** The cells of all workbooks here, with the sign by which a formula is told. */
const ofWorkbooks = JSON.stringify(sheets).replaceAll('<f>', '=');

const shownAs = (title: string, page: string): string[] =>
  [...page.matchAll(new RegExp(`<td data-label="${title}"><span lang="vi">(.*?)</span> <span lang="en">`, 'g'))].map(
    ([, words = '']) => words.replaceAll('&quot;', '"'),
  );

test('none of the wrong cells is taken, nor the file refused before they are read', async () => {
  const { rows } = await send(csvOf(wrongRows, ';'), { isDryRun: true });
  expect(rows).toMatchObject({ read: wrongRows.length - 2, added: 0, refused: wrongRows.length - 2 });
});

describe('what was found and what would fit is said in Vietnamese and in English', () => {
  test.each(sent)('of a file with %s', async (_, format, content) => {
    const report = await send(content, { format, isDryRun: true });
    const told = [...report.faults.first, ...report.warnings.first];
    expect(told).not.toEqual([]);
    expect(told.filter((fault) => !inBothLanguages(fault))).toEqual([]);
    const file = format === 'xlsx' ? ofWorkbooks : content.toString();
    expect(told.filter((fault) => !isFoundTold(fault, file))).toEqual([]);
    const page = reportSection(report, sender.hub.foundation).text;
    const inWords = told.filter(({ foundVi, foundEn }) => foundVi !== foundEn || foundVi === '');
    expect([shownAs('Thấy', page).length, shownAs('Cần có', page).length]).toEqual([inWords.length, told.length]);
    const shown = [...shownAs('Thấy', page), ...shownAs('Cần có', page)];
    expect(shown.filter((words) => !isVietnamese(ownWords(words)))).toEqual([]);
  });

  test.each(loaded)('of %s in the columns of the data set: %s', (kind, content) => {
    const { faults } = readDelivery({ name: 'f', kind, bytes: Buffer.from(content) }, sender.hub.foundation);
    expect(faults).not.toEqual([]);
    expect(faults.filter((fault) => !inBothLanguages(fault) || !isFoundTold(fault, content))).toEqual([]);
  });
});
