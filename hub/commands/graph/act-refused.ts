import { isList, isObject, type JsonObject, type JsonValue } from '../../../schema/operations/json-value.ts';
import type { CommandFault } from '../command-line/command-fault.ts';
import { errorIn, refusalFault } from '../exchange/hub-refusal.ts';
import type { Said } from '../terminal/language.ts';
import { lookFirst, unknownOutcome } from './act-lost.ts';
import { objectsIn, textIn } from './read-fields.ts';

/** What the hub cannot know: how a refusal is mended at this keyboard. */
const mends: Readonly<Record<string, Said>> = {
  FORBIDDEN: {
    vi: 'Cán bộ chỉ làm việc với đơn vị của mình và các đơn vị tiền thân; xem lại mã truy cập.',
    en: 'See the token.',
  },
  NOT_OWN_SOURCE: {
    vi: 'Hãy nêu tranh chấp: npm run hub -- dispute --observation=<mã> --words=…',
    en: 'That is: npm run hub -- dispute --observation=<id> --words=…',
  },
  STALE_OBSERVATION: {
    vi: 'Hãy xem lịch sử của nó: npm run ask -- history-of-a-figure --id=<mã>; nếu vẫn đúng thì làm lại với mã hiện hành.',
    en: 'Its history: npm run ask -- history-of-a-figure --id=<id>.',
  },
  STALE_ROW: {
    vi: 'Các dòng còn chờ: npm run hub -- rows --province=<mã tỉnh>.',
    en: 'Rows that wait: npm run hub -- rows --province=<id>.',
  },
  STALE_FINDING: {
    vi: 'Các phát hiện còn hiệu lực: npm run ask -- findings-of-a-province --province=<mã tỉnh>.',
    en: 'Findings that stand: npm run ask -- findings-of-a-province --province=<id>.',
  },
  DISPUTE_STANDS: {
    vi: 'Hãy nói thêm ở đó: npm run hub -- answer <số> --state=open --words=…',
    en: 'That is: npm run hub -- answer <number> --state=open --words=…',
  },
  UNKNOWN_ID: {
    vi: 'Mã có trong: npm run hub -- rows, npm run hub -- disputes, npm run hub -- subgraph token list, npm run ask -- stated-figures, npm run ask -- findings-of-a-province.',
    en: 'Ids are told by: npm run hub -- rows, npm run hub -- disputes, npm run hub -- subgraph token list, npm run ask -- stated-figures, npm run ask -- findings-of-a-province.',
  },
};

/** After these an act may have been written all the same. */
const mayBeWritten: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE']);

/** The words of a list, with what is said ahead of them; nothing where there is none. */
function listed(extensions: JsonObject, name: string, label: string): string[] {
  const value = extensions[name] ?? null;
  const words = isList(value) ? value.filter((word) => typeof word === 'string') : [];
  return words.length > 0 ? [`${label}: ${words.join(', ')}.`] : [];
}

/** What the hub tells beside its message, of which only the English one speaks. */
function factsIn(extensions: JsonObject): string[] {
  const current = objectsIn(extensions, 'current').map(
    (row) => `${textIn(row, 'id')}: ${textIn(row, 'current') ?? 'đã rút'}`,
  );
  const dispute = textIn(extensions, 'dispute');
  const rows = objectsIn(extensions, 'rows').map((row) => textIn(row, 'id'));
  return [
    ...(current.length > 0 ? [`Hiện hành thay cho ${current.join(', ')}.`] : []),
    ...(rows.length > 0 ? [`Không còn chờ: ${rows.join(', ')}.`] : []),
    ...listed(extensions, 'allowed', 'Được phép'),
    ...listed(extensions, 'sources', 'Nguồn'),
    ...(dispute === null ? [] : [`Tranh chấp: ${dispute}.`]),
  ];
}

function extensionsIn(answer: JsonValue): JsonObject {
  const [first] = isObject(answer) ? objectsIn(answer, 'errors') : [];
  const extensions = first?.['extensions'];
  return extensions !== undefined && isObject(extensions) ? extensions : {};
}

/** The refusal that an answer of the graph holds, as it is told; null where it holds none. */
export function actRefused(answer: JsonValue | undefined, status: number, writes: boolean): CommandFault | null {
  const error = errorIn(answer);
  if (!error || answer === undefined) return null;
  const extensions = extensionsIn(answer);
  const isUnknown = writes && (mayBeWritten.has(error.code) || textIn(extensions, 'reason') === 'unknown');
  const { vi, en } = isUnknown ? lookFirst : (mends[error.code] ?? { vi: '', en: '' });
  const told = {
    ...error,
    vi: [error.vi, ...factsIn(extensions), vi].join(' ').trim(),
    en: `${error.en} ${en}`.trim(),
  };
  return refusalFault(told, status, isUnknown ? unknownOutcome : 2);
}
