import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { reportFaults } from '../../tests/fuzz/feeds/report-faults.ts';
import { csvOf } from '../../tests/support/send-file.ts';
import { testSender } from '../../tests/support/test-sender.ts';
import { fileTrier, goodIsTaken, share, titles } from '../../tests/support/try-file.ts';
import { gathered } from '../../tests/support/write-workbook.ts';
import { markUpCsv } from './workbook/mark-up-csv.ts';

const sender = testSender();
const { send } = sender;
const told = fileTrier(send);

describe('JSON', () => {
  const row = { indicator: share, period: '2024', figure: '79,24%' };
  test.each<[string, string, string[]]>([
    ['of rows is read', JSON.stringify([row]), goodIsTaken],
    [
      'with digits as they were written',
      `[{"indicator": "${share}", "period": 2024, "figure": 79.240}]`,
      ['accepted', `${share} 2024 79.240`],
    ],
    [
      'that names what every object has',
      JSON.stringify([row]).replace('{', '{"__proto__": {"figure": 1}, "constructor": 1, '),
      goodIsTaken,
    ],
    ['with a property twice', JSON.stringify([row]).replace('{', '{"figure": 1, '), ['refused', '1 figure: 79,24%']],
    [
      'with an object for a figure',
      JSON.stringify([{ ...row, figure: { value: 1 } }]),
      ['refused', '1 figure: {"value":1}'],
    ],
    ['with a truth for a share', JSON.stringify([{ ...row, figure: true }]), ['refused', '1 figure: true']],
    [
      'with a number beyond all bounds',
      JSON.stringify([row]).replace('"79,24%"', '1e400'),
      ['refused', '1 figure: 1e400'],
    ],
    ['with half a character', JSON.stringify([row]).replace('79', '\\ud800'), ['refused', '1 figure: �,24%']],
    [
      'with half a character in a place',
      JSON.stringify([{ ...row, locator: '?' }]).replace('?', '\\udfff'),
      ['refused', '1 locator: �'],
    ],
    ['with a name that cannot be stored', JSON.stringify([{ ...row, 'a\0b\u001b': 1 }]), goodIsTaken],
    ['without end', '['.repeat(1_000_000), ['refused', '1 null: brackets 65 deep']],
    ['cut off', JSON.stringify([row]).slice(0, -5), ['refused', expect.stringMatching(/^1 null: /)]],
  ])('%s', async (_, content, expected) => {
    expect(await told(content, 'json')).toEqual(expected);
  });
});

test('whatever hostile text a refused row holds, it can be kept and told', async () => {
  const rows = [
    ['=cmd|" /C calc"!A0', '2024\0', '@SUM(1)', '\ud83d'],
    ['__proto__', '\u001b[31m', '\uffff', '\u0000'],
  ];
  const json = JSON.stringify(
    rows.map(([indicator, period, figure, locator]) => ({ indicator, period, figure, locator })),
  );
  const report = await send(json, { format: 'json', acceptValid: true });
  expect(reportFaults(report, 1)).toEqual([]);
  expect(report).toMatchObject({ outcome: 'accepted-in-part', rows: { read: 2, quarantined: 2 } });
  const again = await send(json, { format: 'json', acceptValid: true });
  expect(again).toMatchObject({ outcome: 'unchanged', rows: { read: 2, quarantined: 2 } });
});

test('what goes out again is text: a cell of an upload runs on nobody’s machine', async () => {
  const evil = [
    '=1+1',
    '+cmd',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '\u0000=1',
    '\u00a0=1',
    '%0A=1',
    ';=1',
  ];
  const path = await sender.folder.write('evil.csv', csvOf([titles, ...evil.map((cell) => [cell, cell, cell, cell])]));
  const report = await send(csvOf([titles, ...evil.map((cell) => [cell, cell, cell, cell])]));
  const copy = (await gathered(markUpCsv(path, report))).join('');
  const cells = parse(copy, { bom: true }).flat();
  expect(cells.length).toBeGreaterThan(evil.length * 4);
  for (const cell of cells) expect(cell).not.toMatch(/^[\s\0]*[=+\-@＝]/);
});
