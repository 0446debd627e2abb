import { describe, expect, test } from 'vitest';
import { csvOf } from '../../tests/support/send-file.ts';
import { testSender } from '../../tests/support/test-sender.ts';
import { fileTrier, goodIsTaken, goodLines, goodRow, share, titles } from '../../tests/support/try-file.ts';

const { send } = testSender();
const told = fileTrier(send);

describe('a CSV file is read', () => {
  test.each<[string, string]>([
    ['with commas', csvOf(goodLines)],
    ['with semicolons', csvOf(goodLines, ';')],
    ['with tabs', csvOf(goodLines, '\t')],
    ['with a byte order mark', `\ufeff${csvOf(goodLines)}`],
    [
      'with marks and joiners in its cells',
      csvOf(goodLines.map((cells) => cells.map((cell) => `\ufeff${cell}\u200b`))),
    ],
    ['with line ends of Windows', csvOf(goodLines).replaceAll('\n', '\r\n')],
    ['with line ends of old Macs', csvOf(goodLines).replaceAll('\n', '\r')],
    ['with mixed line ends', `${csvOf([titles])}\r\r\n\n${csvOf([goodRow])}\r`],
    [
      'with its header in row 5',
      csvOf([['SỞ TT&TT'], [''], ['BÁO CÁO, quý III; năm 2024'], ['(kèm theo)'], ...goodLines], ';'),
    ],
    ['with decomposed letters', csvOf(goodLines).normalize('NFD')],
    ['whose rows are shorter than its header', csvOf([titles, goodRow.slice(0, 3)])],
    ['whose header is longer than its rows', `${csvOf([titles])},,,\n${csvOf([goodRow])}`],
    ['with breaks in quoted cells', csvOf([['Mã chỉ tiêu', 'Kỳ báo\ncáo', 'Số liệu'], goodRow.slice(0, 3)])],
    [
      'with titles that every object knows',
      csvOf([
        [...titles, '__proto__', 'constructor'],
        [...goodRow, 'x', 'y'],
      ]),
    ],
    ['with half characters that UTF-8 writes as one', csvOf([titles, [share, '2024', '79,24%', '𝐓𝐫𝐚𝐧𝐠 🏛']])],
  ])('%s', async (_, content) => {
    expect(await told(content)).toEqual(goodIsTaken);
  });
});

describe('of a CSV file is refused, with its line', () => {
  test.each<[string, string | Buffer, string[]]>([
    ['nothing at all', '', ['1 null: nothing']],
    ['blank lines', '\n\n \n', ['1 null: nothing']],
    ['a file without a header', csvOf([goodRow]), [`1 null: ${goodRow.join(' | ')}`]],
    ['a header below line 20', csvOf([...Array.from({ length: 20 }, () => ['x']), ...goodLines]), ['1 null: x']],
    ['a missing column', csvOf([titles.toSpliced(1, 1), goodRow.toSpliced(1, 1)]), ['1 null: no such column']],
    [
      'two columns of one meaning',
      csvOf([
        [...titles, 'Kết quả'],
        [...goodRow, '1'],
      ]),
      ['1 Kết quả: Kết quả'],
    ],
    ['a quote that is never closed', `${csvOf(goodLines)}\n"x,2024,1`, ['3 null: a quote that is not closed']],
    ['a quote in the midst of a cell', `${csvOf(goodLines)}\nx"y,2024,1`, ['3 null: a quote in the middle of a cell']],
    [
      'a thousand columns',
      csvOf([[...titles, ...Array.from({ length: 1000 }, (_, at) => `${at}`)], goodRow]),
      ['1 null: 1004 cells'],
    ],
    [
      'a cell of 10 MB',
      csvOf([titles, [share, '2024', '79,24%', 'x'.repeat(10_000_000)]]),
      ['2 null: a row without end'],
    ],
    [
      'a figure of a megabyte',
      csvOf([titles, [share, '2024', '9'.repeat(1_000_000), '']]),
      [`2 Số liệu: ${'9'.repeat(100)}`],
    ],
    ['a figure that a comma cut in two', `${csvOf([titles])}\n${share},2024,79,24%`, ['2 null: 79 | 24%']],
    ['a NUL', csvOf([titles, [share, '2024', '79,24%', 'a\0b']]), ['2 Vị trí trong nguồn: a\\u0000b']],
    [
      'a title with a NUL in a file without others',
      csvOf([['Mã chỉ tiêu\0', '\u0001x'], goodRow]),
      ['1 null: Mã chỉ tiêu\\u0000 | \\u0001x'],
    ],
    ['an error of a spreadsheet', csvOf([titles, [share, '2024', '#N/A', '']]), ['2 Số liệu: #N/A']],
  ])('%s', async (_, content, faults) => {
    expect(await told(content)).toEqual(['refused', ...faults]);
  });

  test('a figure that a comma cut in two, unless it is a page that stands beside it: then it is warned of', async () => {
    const cut = `${share},2024,79,24`;
    expect(await told(`${csvOf([titles.slice(0, 3)])}\n${cut}`)).toEqual(['refused', '2 null: 4 cells']);
    expect(await told(`${csvOf([[...titles, 'Ghi chú']])}\n${cut}`)).toEqual(['refused', '2 null: 79 | 24']);
    expect(await told(`${csvOf([titles])}\n${cut}`)).toEqual(['accepted', `${share} 2024 79`]);
    const { warnings } = await send(`${csvOf([titles])}\n${cut}`, { isDryRun: true });
    expect(warnings.first.map(({ foundEn }) => foundEn)).toEqual(['a bare number beside the figure in 1 row']);
  });
});
