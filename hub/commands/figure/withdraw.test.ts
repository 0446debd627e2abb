import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../../../tests/e2e/answered.ts';
import { fibre, openDesks, type Desks } from '../graph/typed-desk.fixture.ts';

let desks: Desks;
/** Of the figures of 2015 and 2016, sent together as feed 7. */
let ids: readonly string[];
beforeAll(async () => {
  desks = await openDesks();
  await desks.send(`${fibre};2015;100/200`, `${fibre};2016;100/200`);
  const { feed } = await answered<{ feed: { observations: { nodes: { id: string }[] } } }>(
    desks.hub,
    '{ feed(id: 7) { observations { nodes { id } } } }',
  );
  ids = feed.observations.nodes.map(({ id }) => id);
});
afterAll(async () => await desks[Symbol.asyncDispose]());

const why = '--reason=Tính hai lần';

test('figures are told as they stand before they are taken back', async () => {
  const { code, out } = await desks.officer('withdraw', `--observation=${ids.join(',')}`, why, '--dry-run');
  expect(code).toBe(0);
  expect(out).toMatch(/^Kiểm tra thử, chưa ghi gì\. Sẽ rút 2 số liệu\.\n\nSỐ LIỆU SẼ RÚT: 2\n/);
  expect(out).toContain(`│ –    │ Rút lại │ ${fibre} │ 2015 │ 100/200 │ –   │`);
  expect(out).toMatch(/\nĐể làm thật: chạy lại lệnh này, bỏ --dry-run\.\nIn English: --lang=en\n$/);
});

test('an officer of another province is refused', async () => {
  expect(await desks.stranger('withdraw', `--observation=${ids[0]}`, why)).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('Error [FORBIDDEN]') as unknown,
  });
});

test('a figure is taken back with a receipt, once', async () => {
  const words = ['withdraw', `--observation=${ids[0]}`, why, '--lang=en'] as const;
  const { code, out } = await desks.officer(...words);
  expect(code).toBe(0);
  expect(out).toMatch(/^Taken back: 1 figure\.\n\nReceipt: +no\. \d+, .* in Vietnam\n\nFIGURES TAKEN BACK: 1\n/);
  const again = await desks.officer(...words);
  expect(again.code).toBe(2);
  expect(again.err).toMatch(new RegExp(`Hiện hành thay cho ${ids[0]}: đã rút\\..*\n.*${ids[0]}: withdrawn`));
});

test('a feed is taken back as far as it stands, and then nothing is left of it', async () => {
  const { code, out } = await desks.officer('withdraw', '--feed=7', why, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ figures: 1, records: 0, feed: { kind: 'WITHDRAWAL' } });
  expect(await desks.officer('withdraw', '--feed=7', why, '--lang=both')).toMatchObject({
    code: 0,
    out: 'Không còn gì hiện hành để rút.\nNothing of it is current: there is nothing to take back.\n',
  });
});

test('a register record is taken back by an editor', async () => {
  const { infrastructure } = await answered<{ infrastructure: { signalDeadZones: { nodes: { id: string }[] } } }>(
    desks.hub,
    '{ infrastructure { signalDeadZones(first: 1) { nodes { id } } } }',
  );
  const [record] = infrastructure.signalDeadZones.nodes;
  expect(await desks.editor('withdraw', `--record=${record?.id}`, why, '--lang=en')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Taken back: 1 register record\.\n\nReceipt: /) as unknown,
  });
});

test.each([
  [['--observation=1', '--feed=7', why], 'Name exactly one of --observation, --record and --feed'],
  [[why], 'Name exactly one of --observation, --record and --feed'],
  [['--observation=,', why], '--observation takes one number or more'],
  [['--feed=7'], '--reason=<why> is missing'],
  [['--feed=999', why], 'Error [UNKNOWN_ID]'],
])('%j is refused in both languages', async (words, english) => {
  const { code, out, err } = await desks.officer('withdraw', ...words);
  expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 2]);
  expect(err).toContain(english);
});
