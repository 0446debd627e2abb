import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesks, type Desks } from '../graph/typed-desk.fixture.ts';

/** The hub doubts the share that the news states of Kon Tum, 1363 of 1726 being no 79.24 %. */
const doubted = { finding: '--finding=1', observation: '--observation=27' };

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(async () => await desks[Symbol.asyncDispose]());

test('where nobody disputes anything that is said', async () => {
  expect(await desks.officer('disputes', '--province=kon-tum', '--lang=both')).toEqual({
    code: 0,
    out: 'Không có tranh chấp nào (kon-tum).\nThere is no dispute (kon-tum).\n',
    err: '',
  });
});

test('a finding is disputed by its id, and it is told who answers and how to go on', async () => {
  const { code, out } = await desks.officer('dispute', doubted.finding, '--words=Mẫu số in nhầm');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Đã nêu tranh chấp\.\n\nTranh chấp 1 \(phát hiện 1, số liệu 27, kon-tum\): chờ trả lời; bên trả lời: bộ\n {5}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d tỉnh, test officer: +\[chờ trả lời\] Mẫu số in nhầm\n\nTrả lời: npm run hub -- answer 1 --state=/,
  );
  expect(out).toContain('npm run hub -- correct --observation=27 --figure=… --reason=…\n');
});

test('the same once more is refused, and the one that stands is named', async () => {
  const { code, err } = await desks.editor('dispute', doubted.finding, '--words=x');
  expect(code).toBe(2);
  expect(err).toMatch(/\[DISPUTE_STANDS\] .* Tranh chấp: 1\. Hãy nói thêm ở đó: npm run hub -- answer/);
});

test('an officer of another province may neither dispute, answer nor read the words', async () => {
  for (const words of [
    ['dispute', doubted.observation, '--words=x'],
    ['answer', '1', '--state=open', '--words=x'],
    ['disputes', '--province=kon-tum'],
  ])
    expect(await desks.stranger(...words)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Error [FORBIDDEN]') as unknown,
    });
});

test('a state that is not this side’s to give is refused with those that are', async () => {
  const { code, err } = await desks.officer('answer', '1', '--state=accepted', '--words=x');
  expect(code).toBe(2);
  expect(err).toMatch(/\[FORBIDDEN_TRANSITION\] .* Được phép: OPEN\.\n.*From OPEN to ACCEPTED; allowed: OPEN\./);
});

test('who answers for the figure answers, and both read the whole thread', async () => {
  expect((await desks.editor('answer', '1', '--state=disputed', '--words=As printed')).code).toBe(0);
  const asked = await desks.officer('answer', '1', '--state=open', '--words=Please look again', '--lang=en');
  expect(asked.out).toMatch(
    /^Answered\.\n\nDispute 1 \(finding 1, figure 27, kon-tum\): open; answered for by: the ministry\n/,
  );
  const { code, out } = await desks.editor('disputes', '--province=kon-tum', '--state=open', '--lang=en');
  expect(code).toBe(0);
  expect(out.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, 'then').replaceAll(/ +/g, ' '))
    .toBe(`1 dispute (kon-tum), newest first.

Dispute 1 (finding 1, figure 27, kon-tum): open; answered for by: the ministry
 then the province, test officer: [open] Mẫu số in nhầm
 then the ministry, test editor: [disputed: the figure stands] As printed
 then the province, test officer: [open] Please look again

To answer: npm run hub -- answer <number> --state=accepted|disputed|open --words=…
`);
});

test('only those are listed that stand so, and that a side answers for', async () => {
  const count = async (...words: string[]): Promise<unknown> =>
    (
      JSON.parse((await desks.officer('disputes', '--province=kon-tum', '--json', ...words)).out) as {
        totalCount: unknown;
      }
    ).totalCount;
  expect(await count('--answerable=ministry')).toBe(1);
  expect(await count('--answerable=province')).toBe(0);
  expect(await count('--state=corrected')).toBe(0);
});

test.each([
  [['dispute', '--words=x'], 'Name exactly one of --finding, --observation and --record'],
  [['dispute', '--finding=1', '--record=1', '--words=x'], 'Name exactly one of --finding, --observation and --record'],
  [['dispute', '--finding=1'], '--words=<what> is missing'],
  [['answer', '1', '--words=x'], '--state=accepted|disputed|open is missing'],
  [['answer', '1', '--state=corrected', '--words=x'], '--state must be one of accepted, disputed, open'],
  [['answer', '--state=open', '--words=x'], 'DISPUTE is missing'],
  [['answer', '77', '--state=open', '--words=x'], 'Error [UNKNOWN_ID]'],
  [['disputes', '--state=open'], '--province=<id> is missing'],
])('%j is refused in both languages', async (words, english) => {
  const { code, out, err } = await desks.officer(...words);
  expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 2]);
  expect(err).toContain(english);
});
