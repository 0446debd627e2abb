import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheetArchive, testFolder, type TestFolder } from '../../../tests/support/write-workbook.ts';

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(async () => await folder.remove());

const rowCount = 100_000;

/** One row of ten cells: six texts of the list, four numbers. */
const rowXml = (line: number): string => {
  const texts = 'ABCDEF'.replaceAll(/./g, (column) => `<c r="${column}${line}" t="s"><v>${line - 1}</v></c>`);
  const numbers = 'GHIJ'.replaceAll(/./g, (column) => `<c r="${column}${line}"><v>${line * 1.37}</v></c>`);
  return `<row r="${line}">${texts}${numbers}</row>`;
};

test('1,000,000 cells are read within 200 MiB', async () => {
  const lines = Array.from({ length: rowCount }, (_, at) => at + 1);
  const path = await folder.write(
    'large.xlsx',
    sheetArchive({
      texts: lines.map((line) => `<t>trang ${line}, mục II.${line}</t>`),
      sheets: [{ name: 'S', rows: lines.map(rowXml).join('') }],
    }),
  );
  // In a process of its own: this one has just made the file.
  const script = `import { readWorkbook } from ${JSON.stringify(join(import.meta.dirname, 'read-workbook.ts'))};
    const before = process.memoryUsage().rss;
    let rows = 0;
    for await (const found of readWorkbook(${JSON.stringify(path)})) rows += 'cells' in found ? 1 : 0;
    console.log(JSON.stringify({ rows, grownMiB: (process.resourceUsage().maxRSS * 1024 - before) / 1048576 }));`;
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  const { rows, grownMiB } = JSON.parse(run.stdout) as { rows: number; grownMiB: number };
  expect(rows).toBe(rowCount);
  expect(grownMiB).toBeLessThan(200);
}, 60_000);
