import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { AnswerTable } from './answer-table.ts';
import { shorten } from './cell-text.ts';
import { drawTable } from './draw-table.ts';

const list = (columns: string[], rows: AnswerTable['rows']): AnswerTable => ({
  heading: 'a.b',
  kind: 'list',
  columns,
  rows,
});
const frame = (drawn: string): string[] => drawn.split('\n').filter((line) => /^[┌│├└]/.test(line));
const widths = (drawn: string): number[] => [...new Set(frame(drawn).map((line) => stringWidth(line)))];

describe('drawTable', () => {
  it('writes a heading with the number of rows, numbers to the right, nulls as a dash', () => {
    const drawn = drawTable(
      list(
        ['nameVi', 'value', 'ok'],
        [
          ['Kon Tum', 79.24, true],
          ['Bà Rịa', null, false],
        ],
      ),
    );
    expect(drawn).toBe(
      [
        'a › b (2)',
        '─────────',
        '┌─────────┬───────┬────┐',
        '│ nameVi  │ value │ ok │',
        '├─────────┼───────┼────┤',
        '│ Kon Tum │ 79.24 │ ✓  │',
        '│ Bà Rịa  │     – │ ✗  │',
        '└─────────┴───────┴────┘',
        '',
      ].join('\n'),
    );
  });

  it('aligns composed, decomposed and wide letters by what a terminal shows', () => {
    const name = 'Thừa Thiên Huế';
    const rows = [
      [name.normalize('NFC'), 1],
      [name.normalize('NFD'), 10],
      ['順化市', 100],
      ['e\u0323\u0302', 5],
    ] as const;
    expect(widths(drawTable(list(['tên'.normalize('NFD'), 'n'], rows)))).toHaveLength(1);
    expect(frame(drawTable(list(['x', 'n'], rows))).filter((line) => line.includes('Thừa'))).toEqual([
      `│ ${name.normalize('NFC')} │   1 │`,
      `│ ${name.normalize('NFC')} │  10 │`,
    ]);
  });

  it('fits the terminal by shortening the widest text, never a number', () => {
    const text = 'Tỷ lệ hộ gia đình sử dụng Internet cáp quang băng rộng trên địa bàn';
    const drawn = drawTable(
      list(['infrastructure.fibre.title', 'nameVi', 'value'], [[text, 'Kon Tum', 1234567.25]]),
      60,
    );
    expect(widths(drawn)).toEqual([60]);
    expect(drawn).toMatch(/Tỷ lệ hộ.*… │ Kon Tum │ 1234567\.25 │/);
  });

  it('rounds what was computed to four decimals', () => {
    expect(drawTable(list(['x'], [[83.783783783783], [79.24], [0.000012], [376874]]))).toMatch(
      /83\.7838 │[^]*│ +79\.24 │[^]*0\.000012 │[^]* 376874 │/,
    );
  });

  it('breaks a long header at its dots, and at its humps before it shortens anything', () => {
    const table = list(['province.infrastructure.fibreHouseholdShare', 'n'], [['Kon Tum', 1]]);
    expect(drawTable(table)).toContain('│ fibreHouseholdShare │');
    const drawn = drawTable(table, 24);
    expect(Math.max(...widths(drawn))).toBeLessThanOrEqual(24);
    expect(drawn).toContain('│ province.');
    expect(drawn).toContain('│ Kon Tum ');
  });

  it('writes one fact a line where the columns cannot stand side by side', () => {
    const columns = Array.from({ length: 12 }, (_, at) => `column${at}`);
    const drawn = drawTable(list(columns, [columns, columns.map((_, at) => at)]), 60);
    expect(Math.max(...widths(drawn))).toBeLessThanOrEqual(60);
    expect(drawn).toContain('│ column11 │ column11 │');
    expect(drawn).toContain('│ column11 │ 11       │');
  });

  it('names what is the same in every row once, where it leaves room for the rest', () => {
    const rows = ['Kon Tum', 'Gia Lai'].map((name, at) => [name, at, 'PERCENT', null, 'REPORTED']);
    const table = list(['name', 'rank', 'observation.measure', 'observation.lower', 'observation.basis'], rows);
    expect(drawTable(table)).not.toContain('every row');
    const drawn = drawTable(table, 40);
    expect(drawn).toContain('│ Kon Tum │    0 │');
    expect(drawn).toMatch(/every row:\n  observation.measure = PERCENT\n  observation.lower = –\n/);
  });

  it('says so where a list is empty', () => {
    expect(drawTable(list([], []))).toContain('không có dòng nào · no rows');
  });

  it('takes from a text whatever would steer the terminal', () => {
    expect(drawTable(list(['x'], [['a\u001b[2Jb\u0007\nc\u202ed']]))).toContain('│ a[2Jb cd │');
  });
});

it('a shortened text keeps whole letters, a shortened code its end', () => {
  expect(shorten('Huế cũ'.normalize('NFD'), 4)).toBe(`${'Huế'.normalize('NFD')}…`);
  expect(shorten('順化 市', 4)).toBe('順…');
  expect(shorten('programme.dti-rank', 9)).toBe('…dti-rank');
  expect(shorten('Huế', 3)).toBe('Huế');
});
