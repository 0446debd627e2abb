import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAsk } from '../../hub/commands/ask/run-ask.ts';
import { fibre, openDesks, type Desks, type Typist } from '../../hub/commands/graph/typed-desk.fixture.ts';

// Commands must not need what a hub that answers trusted documents alone refuses.
let desks: Desks;
beforeAll(async () => {
  desks = await openDesks({ TRUSTED_DOCUMENTS: 'only' });
});
afterAll(async () => await desks[Symbol.asyncDispose]());

const json = async (typist: Typist, ...words: string[]): Promise<unknown> =>
  JSON.parse((await typist(...words, '--json')).out) as unknown;

/** By the command that the report names. */
async function findingOf(rule: string): Promise<string> {
  let out = '';
  await runAsk({
    words: ['findings-of-a-province', '--province=kon-tum', `--indicator=${fibre}`, '--json'],
    url: desks.hub.url,
    write: (text) => (out += text),
    writeError: (text) => (out += text),
  });
  const { data } = JSON.parse(out) as { data: { findings: { nodes: { id: string; rule: string }[] } } };
  return data.findings.nodes.find((finding) => finding.rule === rule)?.id ?? '';
}

test('a province’s whole story is told by commands: report, rows, mend, dispute, answer, correct, withdraw', async () => {
  const { officer, editor, send } = desks;
  const sent = await send(`${fibre};2023-S1;100/200 (55%)`, `${fibre};2023-13;56`);
  expect(sent.code).toBe(1);
  expect(sent.out).toContain('npm run hub -- rows --province=kon-tum\n');
  expect(sent.out).toContain('npm run ask -- findings-of-a-province --province=kon-tum\n');

  const { nodes } = (await json(officer, 'rows', '--province=kon-tum')) as { nodes: { id: string }[] };
  expect(nodes).toMatchObject([{ line: 3, faults: [{ foundEn: '2023-13' }] }]);
  const row = nodes[0]?.id ?? '';
  expect(await json(officer, 'mend', row, '--period=2023-S2', '--dry-run')).toMatchObject({
    outcome: 'ACCEPTED',
    feed: null,
  });
  const mended = (await json(officer, 'mend', row, '--period=2023-S2')) as { feed: { id: string } };
  expect(mended).toMatchObject({ outcome: 'ACCEPTED', feed: { kind: 'MEND' } });
  expect((await officer('rows', '--province=kon-tum')).out).toMatch(/^Không có dòng nào chờ sửa/);

  const finding = await findingOf('PERCENT_AGAINST_COUNTS');
  const opened = (await json(editor, 'dispute', `--finding=${finding}`, '--words=50 or 55 %?')) as { id: string };
  expect(opened).toMatchObject({ state: 'OPEN', answerable: 'PROVINCE', findingId: finding });
  expect(await json(officer, 'answer', opened.id, '--state=accepted', '--words=110 households')).toMatchObject({
    state: 'ACCEPTED',
  });

  const figure = ['--province=kon-tum', `--indicator=${fibre}`, '--period=2023-S1', '--figure=110/200 (55%)'];
  expect(await json(officer, 'correct', ...figure, '--reason=Đếm thiếu 10 hộ')).toMatchObject({
    outcome: 'ACCEPTED',
    findings: { count: 0 },
    changes: { first: [{ kind: 'CORRECTED', before: '100/200', after: '110/200' }] },
  });
  expect(await json(officer, 'disputes', '--province=kon-tum')).toMatchObject({
    nodes: [{ id: opened.id, state: 'CORRECTED', entries: [{}, {}, { state: 'CORRECTED', words: 'Đếm thiếu 10 hộ' }] }],
  });

  const withdrawal = ['withdraw', `--feed=${mended.feed.id}`, '--reason=Nhầm kỳ'];
  expect(await json(officer, ...withdrawal, '--dry-run')).toMatchObject({ figures: 1, feed: null });
  expect(await json(officer, ...withdrawal)).toMatchObject({
    figures: 1,
    changes: { first: [{ kind: 'WITHDRAWN', period: '2023-S2', before: '56', after: null }] },
  });
});
