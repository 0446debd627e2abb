import { expect, test } from 'vitest';
import { Written } from '../command-line/typed-command.fixture.ts';
import { openProgress } from './progress.ts';

test('a terminal is shown a bar with the count of its step, and nothing of it when it is over', () => {
  const terminal = new Written(80);
  const progress = openProgress(terminal);
  progress.show('Đang gửi · sending', 0, 4, (count) => `${count} kB`);
  progress.show('Đang gửi · sending', 1, 4, (count) => `${count} kB`);
  progress.end();
  progress.show('Đang đọc · reading', 0, null);
  progress.show('Đang đọc · reading', 7, null);
  progress.end();
  expect(terminal.text).toContain('Đang gửi · sending ██████░░░░░░░░░░░░░░░░░░ 25% 1 kB/4 kB');
  expect(terminal.text).toMatch(/Đang đọc · reading 7$/);
  // The last of it goes to the first column and clears the line.
  expect(terminal.raw.endsWith('\u001b8\u001b[1G\u001b[2K')).toBe(true);
});

test('a file is told each step once', () => {
  const file = new Written();
  const progress = openProgress(file);
  for (const rows of [0, 1, 2]) progress.show('reading', rows, 2);
  progress.show('judging', 0, null);
  progress.end();
  expect(file.raw).toBe('reading…\njudging…\n');
});
