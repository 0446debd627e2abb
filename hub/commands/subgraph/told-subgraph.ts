import { isList, type JsonObject, type JsonValue } from '../../../schema/operations/json-value.ts';
import { numberIn, objectIn, objectsIn, textIn } from '../graph/read-fields.ts';
import { inVietnam } from '../report/receipt.ts';
import { wordIn, type Said } from '../terminal/language.ts';
import { paragraph, sideBySide, type Page } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';

/** By the names that the graph gives. */
const standings: Readonly<Record<string, Said>> = {
  LIVE: { vi: 'đang phục vụ', en: 'live' },
  SET_ASIDE: { vi: 'tạm ngừng hỏi', en: 'set aside' },
  PAST: { vi: 'không còn dùng', en: 'past' },
};

const reasons: Readonly<Record<string, Said>> = {
  PROBES_FAIL: { vi: 'endpoint không trả lời đúng', en: 'its endpoint does not answer rightly' },
  SDL_DRIFTED: {
    vi: 'endpoint có lược đồ khác bản đã công bố',
    en: 'its endpoint has another schema than it published',
  },
  DOES_NOT_COMPOSE: {
    vi: 'không còn khớp hợp đồng quốc gia; hãy công bố lại',
    en: 'it does not fit the national contract any more; publish it anew',
  },
};

const wordOf = (list: Readonly<Record<string, Said>>, name: string | null): Said =>
  list[name ?? ''] ?? { vi: name ?? '', en: name ?? '' };

const textsIn = (object: JsonObject, name: string): readonly string[] => {
  const value: JsonValue = object[name] ?? null;
  return isList(value) ? value.filter((each) => typeof each === 'string') : [];
};

/** What it serves and adds: `SECURITY: socOperating, …` */
export function partsEntries(page: Page, object: JsonObject): readonly (readonly [string, string])[] {
  const { language } = page;
  const extension = objectIn(object, 'extends');
  return [
    ...objectsIn(object, 'serves').map((served): [string, string] => [
      wordIn(language, { vi: 'Phục vụ', en: 'Serves' }),
      `${textIn(served, 'domain') ?? ''}: ${textsIn(served, 'fields').join(', ')}`,
    ]),
    ...(extension
      ? [
          [
            wordIn(language, { vi: 'Thêm', en: 'Adds' }),
            [...textsIn(extension, 'fields').map((field) => `Province.${field}`), ...textsIn(extension, 'types')].join(
              ', ',
            ),
          ] as const,
        ]
      : []),
  ].map(([name, text]) => [name, printable(text)] as const);
}

function setAsideText({ language }: Page, subgraph: JsonObject): string | null {
  const setAside = objectIn(subgraph, 'setAside');
  if (!setAside) return null;
  const since = textIn(setAside, 'since');
  const detail = textIn(setAside, 'detail');
  const reason = wordIn(language, wordOf(reasons, textIn(setAside, 'reason')));
  return [since === null ? '' : inVietnam(since), reason, detail === null ? '' : `(${detail})`].join(' ').trim();
}

/** How its parts of answers came about lately: `live 120, TOO_SLOW 3`; nothing where nobody asked, or it is not shown. */
function trafficEntries({ language }: Page, subgraph: JsonObject): readonly (readonly [string, string])[] {
  const counts = objectsIn(subgraph, 'traffic').map((each) => {
    const reason = textIn(each, 'reason') ?? wordIn(language, { vi: 'trực tiếp', en: 'live' });
    return `${reason} ${numberIn(each, 'count') ?? 0}`;
  });
  const name = wordIn(language, { vi: '30 ngày qua', en: 'Last 30 days' });
  return counts.length > 0 ? [[name, printable(counts.join(', '))]] : [];
}

/** One subgraph: its name and how it stands, then what it serves and adds, where it answers, who published it. */
export function subgraphLines(page: Page, subgraph: JsonObject): string[] {
  const { language } = page;
  const standing = textIn(subgraph, 'standing');
  const colour = standing === 'LIVE' ? 'green' : standing === 'SET_ASIDE' ? 'yellow' : 'dim';
  const title = `${textIn(subgraph, 'name') ?? ''} (${textIn(subgraph, 'provinceId') ?? ''})`;
  const at = textIn(subgraph, 'publishedAt');
  const by = textIn(subgraph, 'publishedBy');
  const published = [
    `${textIn(subgraph, 'id') ?? ''},`,
    at === null ? '' : inVietnam(at),
    `v${numberIn(subgraph, 'versionNumber') ?? ''}`,
    by === null ? '' : by,
  ];
  const setAside = setAsideText(page, subgraph);
  const url = textIn(subgraph, 'url');
  const entries: (readonly [string, string])[] = [
    ...(setAside === null ? [] : [[wordIn(language, { vi: 'Vì', en: 'Why' }), printable(setAside)] as const]),
    ...partsEntries(page, subgraph),
    ...(url === null ? [] : [[wordIn(language, { vi: 'Endpoint', en: 'Endpoint' }), printable(url)] as const]),
    [wordIn(language, { vi: 'Công bố', en: 'Published' }), printable(published.join(' ').trim())],
    ...trafficEntries(page, subgraph),
  ];
  return [
    ...paragraph(page, `${printable(title)}: ${wordIn(language, wordOf(standings, standing))}`).map((line) =>
      page.paint(colour, line),
    ),
    ...sideBySide(page, entries, true),
  ];
}
