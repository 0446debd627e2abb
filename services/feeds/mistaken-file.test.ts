import { describe, expect, test } from 'vitest';
import {
  asTcvn3,
  asVni,
  garbled,
  latin1,
  utf16,
  vietnameseSentences,
  windows1258,
} from '../../tests/support/legacy-encodings.ts';
import { rowsXml } from '../../tests/support/rows-xml.ts';
import { csvOf } from '../../tests/support/send-file.ts';
import { testSender } from '../../tests/support/test-sender.ts';
import { fileTrier, goodLines, goodRow, share, titles } from '../../tests/support/try-file.ts';
import { sheetArchive } from '../../tests/support/write-workbook.ts';
import type { FileFormat } from './submission.ts';

const { send } = testSender();
const told = fileTrier(send);

describe('text in another encoding is named and refused', () => {
  const report = csvOf([titles, ...vietnameseSentences.map((text, at) => [share, `${2000 + at}`, '50%', text])], ';');
  test.each<[string, string | Buffer]>([
    ['text in TCVN3 (ABC)', latin1(asTcvn3(report))],
    ['text in TCVN3 (ABC)', asTcvn3(report)],
    ['text in VNI', latin1(asVni(report))],
    ['text in VNI', asVni(report)],
    ['text in windows-1258', windows1258(report)],
    ['UTF-8 text that was opened in another encoding', garbled(report, 'windows-1252')],
    ['question marks in place of Vietnamese letters', latin1(report)],
    ['text in UTF-16', utf16(`\ufeff${report}`, false)],
    ['text in UTF-16', utf16(report, true)],
    ['bytes that are no UTF-8 (perhaps windows-1252)', latin1('Année;Période\nété;2024')],
  ])('%s', async (found, content) => {
    const [outcome, fault, ...rest] = await told(content);
    expect([outcome, rest]).toEqual(['refused', []]);
    expect(fault).toMatch(new RegExp(`^1 null: ${found.replaceAll(/[()]/g, '\\$&')}`));
  });

  test('in one cell of a file that is otherwise Unicode', async () => {
    const rows = vietnameseSentences.map((text, at) => [share, `${2000 + at}`, '50%', text]);
    const { outcome, faults } = await send(
      csvOf([titles, ...rows, [share, '2020', '50%', asTcvn3('Tỷ lệ hộ gia đình')]]),
    );
    expect({ outcome, faults }).toMatchObject({
      outcome: 'refused',
      faults: { count: 1, first: [{ line: 10, column: 'Vị trí trong nguồn', foundVi: 'Tû lÖ hé gia ®×nh' }] },
    });
  });

  test('in a workbook', async () => {
    expect(await told(sheetArchive({ sheets: [{ rows: rowsXml([titles.map(asTcvn3), goodRow]) }] }), 'xlsx')).toEqual([
      'refused',
      'Sheet!1 null: text in TCVN3 (ABC): "M·"',
    ]);
  });
});

describe('a file of another kind than it is sent as is named', () => {
  test.each<[string, FileFormat, string | Buffer]>([
    ['1 null: an Excel workbook or ZIP archive', 'csv', sheetArchive({ sheets: [{ rows: '' }] })],
    ['1 null: an Excel workbook or ZIP archive', 'json', sheetArchive({ sheets: [{ rows: '' }] })],
    ['1 null: an old Excel or Word file', 'csv', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['1 null: a PDF document', 'csv', '%PDF-1.7\n'],
    ['1 null: a picture', 'csv', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['1 null: a web page or XML file', 'csv', '\ufeff<!DOCTYPE html><table>'],
    ['1 null: a JSON file', 'csv', '[{"indicator": "x"}]'],
    ['1 null: a word without quotes', 'json', csvOf(goodLines)],
    ['1 null: a text file named as a workbook', 'xlsx', csvOf(goodLines)],
    ['1 null: a JSON file named as a workbook', 'xlsx', '[{"a": 1}]'],
    ['1 null: an empty file', 'xlsx', ''],
  ])('%s, sent as %s', async (found, format, content) => {
    expect(await told(content, format)).toEqual(['refused', found]);
  });
});
