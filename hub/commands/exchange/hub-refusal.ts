import { isList, isObject, type JsonValue } from '../../../schema/operations/json-value.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import type { Said } from '../terminal/language.ts';

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
  const { code, vi, argument, retryAfterSeconds } = facts;
  const message = textIn(error['message']) ?? 'The hub gave no reason.';
  const vietnamese = textIn(vi) ?? 'Xem lý do ở dòng dưới.';
  return {
    code: textIn(code) ?? 'UNKNOWN',
    vi: textIn(argument) === undefined ? vietnamese : `${vietnamese} (${textIn(argument)})`,
    // Some of the hub's messages hold both languages.
    en: message.startsWith(vietnamese) ? message.slice(vietnamese.length).trim() || message : message,
    retryAfterSeconds: typeof retryAfterSeconds === 'number' ? retryAfterSeconds : null,
  };
}

/** What the hub cannot know: how it is mended at this keyboard. */
const mends: Readonly<Record<number, Said>> = {
  401: {
    vi: 'Nêu mã truy cập còn hiệu lực bằng --token-file=<tệp> hoặc biến HUB_TOKEN; "npm run -s hub -- token --help" cho biết cách cấp mã.',
    en: 'Name a valid token by --token-file=<file> or the variable HUB_TOKEN; "npm run -s hub -- token --help" tells how one is issued.',
  },
  403: {
    vi: 'Xem lại --province và mã truy cập.',
    en: 'See --province and the token.',
  },
  413: {
    vi: 'Hãy chia tệp theo lĩnh vực hoặc theo kỳ rồi gửi từng phần.',
    en: 'Split the file by domain or period and send the parts.',
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
