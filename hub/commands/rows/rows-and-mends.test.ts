import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fibre, openDesks, type Desks } from '../graph/typed-desk.fixture.ts';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
  await desks.send(`${fibre};2021-13;12,5`, `${fibre};2021-01;rất nhiều`, `${fibre};2021-02;x`, `${fibre};2021-03;y`);
});
afterAll(async () => await desks[Symbol.asyncDispose]());

const waiting = async (): Promise<string[]> => {
  const { out } = await desks.officer('rows', '--province=kon-tum', '--json');
  const { nodes } = JSON.parse(out) as { nodes: { id: string }[] };
  return nodes.map(({ id }) => id);
};

describe('rows', () => {
  test('tells number, place, cells, faults and mends, and how to go on', async () => {
    const { code, out, err } = await desks.officer('rows', '--province=kon-tum');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^4 dòng đang chờ sửa \(kon-tum\)\.\n\n/);
    expect(out).toContain(`Dòng chờ số 1: dòng 2 (lần gửi 7)
     indicator:  ${fibre}
     period:     2021-13
     figure:     12,5
  1. dòng 2, cột "Kỳ báo cáo"
     Thấy:      2021-13
`);
    expect(out).toMatch(/\n {5}Cách sửa: {2}Ghi kỳ báo cáo .*\n {5}Sửa: npm run hub -- mend 1 --period=… --dry-run\n/);
    expect(out).toContain('\nBỏ các dòng không cần nữa: npm run hub -- drop <số>[,<số>…] --reason=…\n');
  });

  test('is told in English and in both languages', async () => {
    expect((await desks.officer('rows', '--province=kon-tum', '--lang=en')).out).toMatch(
      /^4 rows wait to be mended \(kon-tum\)\.\n\nWaiting row 1: row 2 \(feed 7\)\n/,
    );
    expect((await desks.officer('rows', '--province=kon-tum', '--lang=both')).out).toMatch(
      /^4 dòng đang chờ sửa .*\n4 rows wait .*\n\nDòng chờ số 1 · Waiting row 1: dòng 2 · row 2 \(lần gửi 7 · feed 7\)\n/,
    );
  });

  test('of a feed that left none behind says so', async () => {
    const { code, out } = await desks.officer('rows', '--province=kon-tum', '--feed=1', '--lang=both');
    expect([code, out]).toEqual([
      0,
      'Không có dòng nào chờ sửa (kon-tum, 1).\nNo row waits to be mended (kon-tum, 1).\n',
    ]);
  });

  test('is refused to an officer of another province, and shown to an editor', async () => {
    const { code, out, err } = await desks.stranger('rows', '--province=kon-tum');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Lỗi \[FORBIDDEN\] .* Cán bộ chỉ làm việc với đơn vị của mình.*\nError \[FORBIDDEN\] .*\n$/);
    expect((await desks.editor('rows', '--province=kon-tum')).code).toBe(0);
  });
});

describe('mend', () => {
  test('that is still at fault ends with 1, and the row goes on waiting', async () => {
    const { code, out } = await desks.officer('mend', '1', '--period=2021-14');
    expect(code).toBe(1);
    expect(out).toMatch(/^Chưa nhận; dòng chờ số 1 còn lỗi, xem ở dưới\.\n[^]*LỖI: 1\n {2}1\. dòng 2, cột "period"\n/);
    expect(await waiting()).toContain('1');
  });

  test('is tried first, and told how it is done in earnest', async () => {
    const { code, out } = await desks.officer('mend', '1', '--period=2021-12', '--dry-run', '--lang=en');
    expect(code).toBe(0);
    expect(out).toMatch(/^Dry run, nothing was written\. Waiting row 1 would be taken\.\n/);
    expect(out).toContain('\nTo do it in earnest: the same without --dry-run.\n');
    expect(await waiting()).toContain('1');
  });

  test('takes the row, gives a receipt, and shows what changed', async () => {
    const { code, out } = await desks.officer('mend', '1', '--period', '2021-12');
    expect(code).toBe(0);
    expect(out).toMatch(/^Dòng chờ số 1 đã được sửa và nhận\.\n\nViệc: +rows 1\n[^]*Biên nhận: +số \d+, /);
    expect(out).toContain(`│ ${fibre} │ 2021-12 │ –     │ 12,5 │`);
    expect(await waiting()).not.toContain('1');
  });

  test('of a row that does not wait any more is refused with where to look', async () => {
    const { code, out, err } = await desks.officer('mend', '1', '--period=2021-11');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /\[STALE_ROW\] .* Không còn chờ: 1\. Các dòng còn chờ: npm run hub -- rows .*\nError \[STALE_ROW\]/,
    );
  });

  test('states the figure in columns and empties cells', async () => {
    const words = ['--clear=unit,locator', '--qualifier=exact', '--numerator=1363', '--denominator=1726'];
    const { code, out } = await desks.officer('mend', '2', ...words, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'ACCEPTED',
      changes: { first: [{ kind: 'NEW', period: '2021-01', after: '1363/1726' }] },
      feed: { kind: 'MEND' },
    });
  });

  test.each([
    [['3'], 'Name what is to be mended, such as --figure=1.363/1.720'],
    [['--figure=1'], 'ROW is missing'],
    [['3', '--colour=red'], 'There is no --colour'],
    [['3', '--clear=colour'], 'there is no such column; they are indicator,'],
  ])('%j is refused in both languages', async (words, english) => {
    const { code, out, err } = await desks.officer('mend', ...words);
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 2]);
    expect(err).toContain(english);
  });

  test('is refused to an officer of another province', async () => {
    const { code, err } = await desks.stranger('mend', '3', '--figure=12');
    expect(code).toBe(2);
    expect(err).toContain('an officer acts for the own unit and its predecessors, not kon-tum');
  });
});

describe('drop', () => {
  test('is tried first', async () => {
    const { code, out } = await desks.officer('drop', '3,4', '--reason=not ours', '--dry-run', '--lang=en');
    expect([code, out]).toEqual([
      0,
      'Dry run, nothing was written. Would be given up: 3, 4.\n\nTo do it in earnest: the same without --dry-run.\n',
    ]);
    expect(await waiting()).toEqual(['3', '4']);
  });

  test('gives rows up by their numbers, and none waits', async () => {
    const { code, out } = await desks.officer('drop', '3,4', '--reason=Không phải số liệu của tỉnh');
    expect([code, out]).toEqual([0, 'Đã bỏ dòng chờ số 3, 4.\n\nIn English: --lang=en\n']);
    expect((await desks.officer('rows', '--province=kon-tum')).out).toMatch(
      /^Không có dòng nào chờ sửa \(kon-tum\)\.\n/,
    );
  });

  test('of a number that no row has is refused with where numbers stand', async () => {
    const { code, err } = await desks.officer('drop', '77', '--reason=why');
    expect(code).toBe(2);
    expect(err).toMatch(
      /Mã có trong: npm run hub -- rows.*\n.*Found "77" for row\. .* Ids are told by: npm run hub -- rows/,
    );
  });
});
