import { stripVTControlCharacters } from 'node:util';
import { expect, test, vi } from 'vitest';
import { Written } from '../command-line/typed-command.fixture.ts';
import { numbered, openPage, sideBySide } from './page.ts';

const narrow = openPage(new Written(40), 'vi');

test('names and texts stand side by side, the texts wrapped below each other', () => {
  const entries = [
    ['Thấy', '12'],
    ['Cách sửa', 'Ghi kỳ báo cáo theo một trong các dạng'],
  ] as const;
  expect(sideBySide(narrow, entries).map(stripVTControlCharacters)).toEqual([
    'Thấy:      12',
    'Cách sửa:  Ghi kỳ báo cáo theo một trong',
    '           các dạng',
  ]);
});

test('items of a list are numbered and hang below their number', () => {
  expect(numbered(narrow, 8, 'một dòng khá dài để phải xuống dòng ở đây', ['hai'])).toEqual([
    '  9. một dòng khá dài để phải xuống dòng',
    '     ở đây',
    '     hai',
  ]);
});

test('colours are for terminals that show them: not for a file, nor where NO_COLOR is set', () => {
  vi.stubEnv('FORCE_COLOR', undefined);
  const painted = (output: Written): string => openPage(output, 'vi').paint('red', 'lỗi');
  // What Node's terminals answer under NO_COLOR.
  const colourless = Object.assign(new Written(80), { getColorDepth: () => 1 });
  expect([new Written(80), colourless, new Written()].map(painted)).toEqual(['\u001b[31mlỗi\u001b[39m', 'lỗi', 'lỗi']);
  vi.unstubAllEnvs();
});
