import { isList, isObject, type JsonValue } from '../../../schema/operations/json-value.ts';
import { CommandFault } from '../command-line/command-fault.ts';

/** Why the hub did not do what it was asked. */
export interface HubError {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** Where it would help to ask again; null where it would not. */
  readonly retryAfterSeconds: number | null;
}

const textIn = (value: JsonValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** The first error of `{"errors": [{message, extensions}]}`, or that of `{"error": {code, message, vi}}`; null in anything else. */
export function errorIn(answer: JsonValue | undefined): HubError | null {
  if (answer === undefined || !isObject(answer)) return null;
  const { errors, error = errors && isList(errors) ? errors[0] : undefined } = answer;
  if (error === undefined || !isObject(error)) return null;
  const { extensions = null } = error;
  const facts = isObject(extensions) ? extensions : error;
  const code = textIn(facts['code']) ?? 'UNKNOWN';
  const en = textIn(error['message']) ?? 'The hub gave no reason.';
  const { retryAfterSeconds: later } = facts;
  return {
    code,
    en,
    vi: textIn(facts['vi']) ?? 'Liên Tỉnh không nêu lý do.',
    retryAfterSeconds: typeof later === 'number' ? later : null,
  };
}

interface Mend {
  readonly vi: string;
  readonly en: string;
}

const mends: Readonly<Record<number, Mend>> = {
  401: {
    vi: 'Nêu mã truy cập còn hiệu lực bằng --token-file=<tệp> hoặc biến HUB_TOKEN; "npm run -s hub -- token --help" cho biết cách cấp mã.',
    en: 'Name a valid token by --token-file=<file> or the variable HUB_TOKEN; "npm run -s hub -- token --help" tells how one is issued.',
  },
  403: {
    vi: 'Cán bộ của tỉnh chỉ gửi được số liệu của tỉnh mình và các đơn vị tiền thân; hãy xem lại --province và mã truy cập.',
    en: 'An officer reports for one province and its predecessors alone; see --province and the token.',
  },
  413: {
    vi: 'Tệp quá lớn: hãy chia nhỏ, hoặc gửi dạng CSV.',
    en: 'The file is too large: send it in parts, or as CSV.',
  },
  415: {
    vi: 'Nêu đúng dạng tệp bằng --format=csv, xlsx hoặc json.',
    en: 'Name the form of the file by --format=csv, xlsx or json.',
  },
};

/** Where the answer is none of a hub's. */
export const noHub = (url: URL, status: number): CommandFault =>
  new CommandFault(
    `Nơi trả lời tại ${url.origin} không phải là Liên Tỉnh, hoặc là một bản không nhận báo cáo (HTTP ${status}).`,
    `What answers at ${url.origin} is no hub, or one that takes no reports (HTTP ${status}).`,
  );

/** A refusal as it is told: the hub's own words, and what to do about it. */
export function refusalFault({ code, vi, en }: HubError, status: number, exitCode = 2): CommandFault {
  const mend = mends[status] ?? { vi: '', en: '' };
  return new CommandFault(`Lỗi [${code}] ${vi} ${mend.vi}`.trim(), `Error [${code}] ${en} ${mend.en}`.trim(), exitCode);
}
