import type { JsonObject } from '../../../schema/operations/json-value.ts';
import { objectsIn, textIn } from '../graph/read-fields.ts';
import { inVietnam } from '../report/receipt.ts';
import { wordIn, type Language, type Said } from '../terminal/language.ts';
import { paragraph, sideBySide, type Page } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';

/** How a dispute stands, by the names that the graph gives. */
const states: Readonly<Record<string, Said>> = {
  OPEN: { vi: 'chờ trả lời', en: 'open' },
  ACCEPTED: { vi: 'đã thừa nhận, chờ đính chính', en: 'accepted, to be corrected' },
  DISPUTED: { vi: 'giữ nguyên số liệu', en: 'disputed: the figure stands' },
  CORRECTED: { vi: 'đã đính chính, kết thúc', en: 'corrected, which ended it' },
  WITHDRAWN: { vi: 'đã rút, kết thúc', en: 'withdrawn, which ended it' },
};

const parties: Readonly<Record<string, Said>> = {
  PROVINCE: { vi: 'tỉnh', en: 'the province' },
  MINISTRY: { vi: 'bộ', en: 'the ministry' },
};

const theHub: Said = { vi: 'hệ thống', en: 'the hub' };

function named(list: Readonly<Record<string, Said>>, name: string | null, language: Language): string {
  const said = name === null ? theHub : (list[name] ?? { vi: name, en: name });
  return printable(wordIn(language, said));
}

const subjects: readonly (readonly [field: string, vi: string, en: string])[] = [
  ['findingId', 'phát hiện', 'finding'],
  ['observationId', 'số liệu', 'figure'],
  ['recordId', 'bản ghi', 'record'],
];

function subjectOf(dispute: JsonObject): Said {
  const told = subjects.flatMap(([field, vi, en]) => {
    const id = textIn(dispute, field);
    return id === null ? [] : [{ vi: `${vi} ${id}`, en: `${en} ${id}` }];
  });
  return { vi: told.map(({ vi }) => vi).join(', '), en: told.map(({ en }) => en).join(', ') };
}

function entryOf({ language }: Page, entry: JsonObject): readonly [string, string] {
  const at = textIn(entry, 'recordedAt');
  const who = [named(parties, textIn(entry, 'party'), language), textIn(entry, 'author')].filter(
    (word) => word !== null,
  );
  return [
    `${at === null ? '' : inVietnam(at)} ${printable(who.join(', '))}`.trim(),
    `[${named(states, textIn(entry, 'state'), language)}] ${printable(textIn(entry, 'words') ?? '')}`.trim(),
  ];
}

export const isEnded = (dispute: JsonObject): boolean =>
  ['CORRECTED', 'WITHDRAWN'].includes(textIn(dispute, 'state') ?? '');

/** One dispute: its number, what it is on, how it stands, who answers, and what was said. */
export function disputeLines(page: Page, dispute: JsonObject): string[] {
  const { language } = page;
  const id = textIn(dispute, 'id') ?? '';
  const answers = named(parties, textIn(dispute, 'answerable'), language);
  const title = wordIn(language, { vi: `Tranh chấp ${id}`, en: `Dispute ${id}` });
  const what = [wordIn(language, subjectOf(dispute)), textIn(dispute, 'provinceId') ?? ''].join(', ');
  const side = wordIn(language, { vi: 'bên trả lời', en: 'answered for by' });
  return [
    ...paragraph(
      page,
      `${title} (${printable(what)}): ${named(states, textIn(dispute, 'state'), language)}; ${side}: ${answers}`,
    ).map((line) => page.paint('bold', line)),
    ...sideBySide(
      page,
      objectsIn(dispute, 'entries').map((entry) => entryOf(page, entry)),
      true,
    ),
  ];
}

/** What can be done about a dispute that has not ended. */
export function nextInDispute(dispute: JsonObject): readonly Said[] {
  if (isEnded(dispute)) return [];
  const id = textIn(dispute, 'id') ?? '';
  const observation = textIn(dispute, 'observationId');
  const answer = `npm run hub -- answer ${id} --state=accepted|disputed|open --words=…`;
  return [
    { vi: `Trả lời: ${answer}`, en: `To answer: ${answer}` },
    ...(observation === null
      ? []
      : [
          {
            vi: `Đính chính, và kết thúc tranh chấp: npm run hub -- correct --observation=${observation} --figure=… --reason=…`,
            en: `To correct the figure, which ends it: npm run hub -- correct --observation=${observation} --figure=… --reason=…`,
          },
        ]),
  ];
}
