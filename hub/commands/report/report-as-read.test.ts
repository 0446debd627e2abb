import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isVietnamese } from '../../../tests/support/is-vietnamese.ts';
import { openTestDoor, type TestDoor } from '../../../tests/support/test-door.ts';
import { type, type Typed } from '../command-line/typed-command.fixture.ts';
import { runHub } from '../hub/run-hub.ts';

const fibre = 'infrastructure.fibre-household-share';

let door: TestDoor;
let token: string;
let folder: string;
beforeAll(async () => {
  door = await openTestDoor();
  token = (await door.bearer('officer', 'kon-tum')).replace('Bearer ', '');
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-read-'));
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

/** What an officer reads of a file with these rows below its header; on a terminal of `columns`, else in a file. */
async function read(rows: readonly string[], words: readonly string[] = [], columns?: number): Promise<Typed> {
  await writeFile(join(folder, 'bao-cao.csv'), ['Mã chỉ tiêu;Kỳ báo cáo;Số liệu', ...rows, ''].join('\n'));
  return await type(
    runHub,
    ['report', 'bao-cao.csv', '--province=kon-tum', `--url=${door.url}`, `--token=${token}`, ...words],
    {
      pathOf: (typed) => join(folder, typed),
      ...(columns === undefined ? {} : { columns }),
    },
  );
}

const mixed = [`${fibre};2024-S1;100/200 (55%)`, `${fibre};2024-13;12,5`];

describe('a refused file', () => {
  test('is told with what to mend, what to look at, what it would change, and what to do next', async () => {
    const { code, out } = await read(mixed);
    expect(code).toBe(1);
    expect(out).toBe(`Chưa nhận, chưa ghi gì: có 1 lỗi phải sửa, xem từng lỗi ở dưới.

Tệp:      bao-cao.csv
Tỉnh:     kon-tum
Số dòng:  Dòng đã đọc: 2; Không nhận: 2

LỖI: 1
  1. dòng 3, cột "Kỳ báo cáo"
     Thấy:      2024-13
     Cần có:    kỳ báo cáo theo dạng 2024, 2024-S1, 2024-Q3, 2024-09, 2024-01-15 hoặc 2024-01-01/P9M
     Cách sửa:  Ghi kỳ báo cáo theo một trong các dạng 2024, 2024-S1, 2024-Q3, 2024-09, 2024-01-15 hoặc 2024-01-01/P9M.

CẦN XEM LẠI (không cản việc nhận): 1
  1. dòng 2, ${fibre}, 2024-S1: mâu thuẫn
     Nguồn nêu 55%, nhưng 100/200 là 50%.

SỐ LIỆU SẼ THAY ĐỔI KHI TỆP ĐƯỢC NHẬN: 1
┌──────┬──────┬──────────────────────────────────────┬─────────┬───────┬─────────┐
│ dòng │ loại │ chỉ tiêu                             │ kỳ      │ trước │ sau     │
├──────┼──────┼──────────────────────────────────────┼─────────┼───────┼─────────┤
│    2 │ Mới  │ ${fibre} │ 2024-S1 │ –     │ 100/200 │
└──────┴──────┴──────────────────────────────────────┴─────────┴───────┴─────────┘

Muốn có bản sao của tệp với các chỗ trên được đánh dấu: chạy lại với --marked=<tệp mới>.
Sửa tệp rồi gửi lại; hoặc thêm --accept-valid để nhận trước các dòng đúng.
In English: --lang=en
`);
  });

  test('is told in English', async () => {
    const { out } = await read(mixed, ['--lang=en', '--dry-run']);
    expect(out).toContain(
      'Dry run, nothing was written. This file would be refused: 1 fault has to be mended, told one by one below.\n',
    );
    expect(out).toContain(`  1. row 3, column "Kỳ báo cáo"
     Found:     2024-13
     Expected:  a period: 2024, 2024-S1, 2024-Q3, 2024-09, 2024-01-15 or 2024-01-01/P9M
     To mend:   Write the reference period in one of the forms 2024, 2024-S1, 2024-Q3, 2024-09, 2024-01-15 or 2024-01-01/P9M.
`);
    expect(out).toContain(
      `  1. row 2, ${fibre}, 2024-S1: contradiction\n     The source states 55%, but 100/200 is 50%.\n`,
    );
  });

  test('is told in both languages, Vietnamese first', async () => {
    const { out } = await read(mixed, ['--lang=both']);
    expect(out).toMatch(/^Chưa nhận, .+\nRefused, and nothing was written: .+\n/);
    expect(out).toContain(
      '  1. dòng 3, cột "Kỳ báo cáo" · row 3, column "Kỳ báo cáo"\n     Thấy · Found:  2024-13\n     Cần có:        kỳ báo cáo theo dạng ',
    );
    expect(out).toMatch(/\n     Cách sửa: +Ghi .*\n     Expected: +a period: .*\n     To mend: +Write /);
    expect(out).toMatch(/Sửa tệp rồi gửi lại.*\nMend the file and send it again.*\n$/);
  });
});

describe('what the hub says itself of a file', () => {
  const rows = [`${fibre}x;kỳ này;rất nhiều`, `${fibre};2024;1/2/3;4`, `${fibre};2023;0,5`, `${fibre};2022;`];

  test('is not in English where an officer reads Vietnamese', async () => {
    const { out } = await read(rows, ['--lang=vi']);
    const shown = (name: string): string[] =>
      [...out.matchAll(new RegExp(`^ +${name}: +(.*)$`, 'gm'))].map(([, words = '']) => words);
    expect(shown('Thấy')).toEqual(['kỳ này', `${fibre}x`, '4 ô', '1/2/3', '0,5', '1 dòng không có số liệu']);
    expect(shown('Cần có').length).toBe(6);
    expect(shown('Cần có').filter((words) => !isVietnamese(words))).toEqual([]);
    expect(out).not.toMatch(/Found|Expected|cells|without/);
  });

  test('is told in each language; what the file literally holds once', async () => {
    const { out } = await read(rows, ['--lang=both']);
    expect(out).toMatch(/\n     Thấy: +4 ô\n     Cần có: .*\n     Cách sửa: .*\n     Found: +4 cells\n     Expected: /);
    expect(out).toMatch(/\n     Thấy · Found: +1\/2\/3\n/);
  });
});

describe('an accepted file', () => {
  test('is told with its receipt, and a correction with what stood before', async () => {
    const fresh = await read([`${fibre};2023;100/400`]);
    expect(fresh.code).toBe(0);
    expect(fresh.out).toMatch(
      /^Đã nhận: 1 số liệu mới\.\n\nTệp: +bao-cao\.csv\nTỉnh: +kon-tum\nSố dòng: +Dòng đã đọc: 1; Số liệu mới: 1\nBiên nhận: +số \d+, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d giờ Việt Nam\nSHA-256: +[\da-f]{64}\n/,
    );
    const corrected = await read([`${fibre};2023;120/400`], ['--reason=Đính chính']);
    expect(corrected.out).toContain('Số dòng:    Dòng đã đọc: 1; Số liệu được sửa: 1\n');
    expect(corrected.out).toContain(`│    2 │ Sửa  │ ${fibre} │ 2023 │ 100/400 │ 120/400 │`);
    const again = await read([`${fibre};2023;120/400`]);
    expect([again.code, again.out.split('\n')[0]]).toEqual([
      0,
      'Không có gì thay đổi: hệ thống đã có đúng những số liệu này.',
    ]);
  });

  test('in part keeps the faulty rows waiting', async () => {
    const { code, out } = await read([`${fibre};2022;1/4`, `${fibre};2022-13;1/4`], ['--accept-valid']);
    expect(code).toBe(1);
    expect(out).toMatch(/^Đã nhận một phần: .*\n[^]*\nSố dòng: +Dòng đã đọc: 2; Số liệu mới: 1; Giữ lại chờ sửa: 1\n/);
    expect(out).not.toContain('--accept-valid');
  });

  test('only tried is told how to be sent in earnest', async () => {
    const { code, out } = await read([`${fibre};2021;1/4`], ['--dry-run']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Kiểm tra thử, chưa ghi gì\. Gửi được: tệp này sẽ ghi 1 số liệu mới\.\n/);
    expect(out).toContain('Để gửi thật: chạy lại lệnh này, bỏ --dry-run.\n');
  });
});

test('a form in which nothing was filled in is told as that', async () => {
  const { code, out } = await read([`${fibre};2020;`], ['--dry-run']);
  expect(code).toBe(0);
  expect(out).toContain('\nTệp chưa có số liệu nào để nhận.\n');
  expect(out).not.toContain('Để gửi thật');
});

describe('on a terminal', () => {
  const faulty = Array.from({ length: 30 }, (_, at) => `${fibre};2024-${at + 13};12,5`);

  test.each([60, 80, 120])('of %i columns no line is wider', async (columns) => {
    const { out } = await read([...mixed, ...faulty], ['--lang=both'], columns);
    expect(Math.max(...out.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
  });

  test('the first twenty faults are told; in a file all of them', async () => {
    const shown = (out: string): number => out.match(/^ +\d+\. dòng/gm)?.length ?? 0;
    const screen = await read(faulty, [], 80);
    expect([shown(screen.out), screen.out.includes('  … và 10 mục nữa.\n')]).toEqual([20, true]);
    const file = await read(faulty);
    expect([shown(file.out), file.out.includes('mục nữa')]).toEqual([30, false]);
  });
});

test('nothing in a file can steer the terminal', async () => {
  const { out } = await read([`\u001b[2Jchỉ\u202etiêu;2024\u0007;1`, `${fibre};"20\u001b]0;x\u001b\\24";1`], [], 100);
  expect(out).toContain('Thấy:      \\u001b[2Jchỉ\\u202etiêu\n');
  expect(out).not.toMatch(/[^\n\P{Cc}]|\u202e/u);
});

test('what is marked up comes as a file', async () => {
  const { code, err } = await read(mixed, ['--dry-run', '--marked=ban-sao.csv']);
  expect(code).toBe(1);
  expect(err).toContain('Bản sao đánh dấu: ');
});
