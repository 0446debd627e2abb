import { GraphQLError } from 'graphql';
import { registryErrors } from './registry-errors.ts';

export interface ErrorEntry {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly mend: string;
}

/** Every code that a client may meet, each defined once: docs/errors.md is printed from this list. */
export const errorCatalogue = {
  badPeriod: {
    code: 'BAD_PERIOD',
    vi: 'Kỳ báo cáo không tồn tại hoặc viết sai.',
    en: 'The text is no reference period.',
    mend: 'Write 2024, 2024-S1, 2024-Q3, 2024-09, 2024-01-15 or 2024-01-01/P9M.',
  },
  badDate: {
    code: 'BAD_DATE',
    vi: 'Ngày không tồn tại hoặc viết sai.',
    en: 'The text is no calendar day.',
    mend: 'Write YYYY-MM-DD, a day that exists.',
  },
  badArgument: {
    code: 'BAD_ARGUMENT',
    vi: 'Tham số có giá trị không dùng được.',
    en: 'An argument holds a value that has no meaning there.',
    mend: 'The message names the argument and what it accepts.',
  },
  unknownProvince: {
    code: 'UNKNOWN_PROVINCE',
    vi: 'Không có tỉnh, thành phố nào mang mã này.',
    en: 'No unit has this id.',
    mend: 'Ask searchProvinces(text) for the id; ids name a lifetime, e.g. khanh-hoa and khanh-hoa-2025.',
  },
  unknownRegion: {
    code: 'UNKNOWN_REGION',
    vi: 'Không có vùng nào mang mã này vào ngày đó.',
    en: 'No region has this code on the date asked for.',
    mend: 'Ask regions(on) for the codes in force: the six regions of 2025-07-01 have codes of their own.',
  },
  badCursor: {
    code: 'BAD_CURSOR',
    vi: 'Con trỏ trang không hợp lệ.',
    en: 'The cursor was not made by this list.',
    mend: 'Use pageInfo.endCursor of the page before, unchanged.',
  },
  unknownId: {
    code: 'UNKNOWN_ID',
    vi: 'Không có số liệu, bản ghi, phát hiện, lần gửi, dòng, tranh chấp hoặc mã truy cập công bố nào mang mã này.',
    en: 'No figure, record, finding, feed, quarantined row, dispute or publishing token has this id.',
    mend: 'Use an id as the hub gave it; aggregated figures have none of their own, see aggregatedFrom.',
  },
  staleObservation: {
    code: 'STALE_OBSERVATION',
    vi: 'Số liệu này đã được đính chính hoặc rút; chỉ số liệu hiện hành mới đính chính, rút hoặc tranh chấp được.',
    en: 'The figure was corrected or withdrawn meanwhile; only a current one can be corrected, withdrawn or disputed.',
    mend: 'Look at the one named in "current", and if the act still holds, repeat it with that id; a withdrawn figure can be reported anew.',
  },
  staleRecord: {
    code: 'STALE_RECORD',
    vi: 'Bản ghi này đã được đính chính hoặc rút.',
    en: 'The register record was corrected or withdrawn meanwhile.',
    mend: 'Look at the one named in "current", and if the act still holds, repeat it with that id.',
  },
  staleFinding: {
    code: 'STALE_FINDING',
    vi: 'Phát hiện này không còn hiệu lực: một số liệu làm căn cứ đã được đính chính hoặc rút, hoặc hệ thống đã rút phát hiện.',
    en: 'The finding does not stand any more: a claim that it rests on was corrected or withdrawn, or the hub took it back.',
    mend: 'Nothing is left to dispute; ask for the findings of the current figure.',
  },
  staleRow: {
    code: 'STALE_ROW',
    vi: 'Dòng này không còn chờ sửa: đã được sửa hoặc đã bỏ.',
    en: 'The quarantined row does not wait any more: it was mended or dropped. Nothing was written.',
    mend: 'Take the rows named out of the call and send the rest again.',
  },
  notOwnSource: {
    code: 'NOT_OWN_SOURCE',
    vi: 'Số liệu này do nguồn khác nêu, không phải nguồn của tỉnh.',
    en: 'Another source than the province’s own states this figure, so the province cannot change it.',
    mend: 'Open a dispute with openDispute; the ministry answers, and an editor can correct the figure.',
  },
  disputeStands: {
    code: 'DISPUTE_STANDS',
    vi: 'Đã có một tranh chấp chưa kết thúc về đúng nội dung này.',
    en: 'There is a dispute on this already, and it has not ended.',
    mend: 'Add to the one named in "dispute" with answerDispute.',
  },
  forbiddenTransition: {
    code: 'FORBIDDEN_TRANSITION',
    vi: 'Tranh chấp không thể chuyển sang trạng thái này, hoặc bên này không được chuyển.',
    en: 'The dispute cannot go to this state from the one that it is in, or not by this side.',
    mend: 'The error lists the states that this side may give it now; corrected and withdrawn come by themselves with the correction or withdrawal.',
  },
  ...registryErrors,
  subgraphUnavailable: {
    code: 'SUBGRAPH_UNAVAILABLE',
    vi: 'Một phần của hệ thống tạm thời không trả lời; phần còn lại vẫn đúng.',
    en: 'One subgraph did not answer; the fields named are null, the rest of the answer holds.',
    mend: 'Ask again later; the operator finds the cause under the request id.',
  },
  dataChanged: {
    code: 'DATA_CHANGED',
    vi: 'Dữ liệu đã thay đổi trong khi trả lời; phần trả lời sau (`@defer`) bị bỏ.',
    en: 'The data changed between the first part of the answer and this one, so the two do not belong together.',
    mend: 'Ask again, or ask without @defer: then the answer comes whole.',
  },
  queryTooLarge: {
    code: 'QUERY_TOO_LARGE',
    vi: 'Truy vấn vượt giới hạn.',
    en: 'The request exceeds a limit: size, tokens, depth, aliases, directives, fields, or lists in its variables.',
    mend: 'Split it; one operation may ask for all provinces and indicators at once without aliases.',
  },
  queryTooCostly: {
    code: 'QUERY_TOO_COSTLY',
    vi: 'Truy vấn tốn kém quá mức cho phép, theo chi phí ước tính.',
    en: 'The operation would cost more than one operation may, by its estimate.',
    mend: 'Ask for shorter lists or fewer lists within lists; with the header "x-explain: cost" an answer tells its estimate.',
  },
  untrustedDocument: {
    code: 'UNTRUSTED_DOCUMENT',
    vi: 'Nội dung gửi lên không phải truy vấn hay việc có tên nào đã công bố.',
    en: 'What was sent is none of the named operations and acts, and nothing else will do in its place.',
    mend: 'Send {"documentId": "<name>", "variables": {}}; the names are the files of schema/operations and schema/acts, listed in the error.',
  },
  unauthenticated: {
    code: 'UNAUTHENTICATED',
    vi: 'Phải đăng nhập mới xem được phần này.',
    en: 'The fields named are shown only to callers who say who they are.',
    mend: 'Send "Authorization: Bearer <token>" with a token that is still valid; the operator says who issues them.',
  },
  forbidden: {
    code: 'FORBIDDEN',
    vi: 'Người hỏi không có quyền xem phần này.',
    en: 'The caller lacks the right to the fields named.',
    mend: 'The message names the scopes that open the fields; the operator grants them.',
  },
  overloaded: {
    code: 'OVERLOADED',
    vi: 'Máy chủ đang quá tải; hãy thử lại sau.',
    en: 'More was asked than can be answered now; nothing of this operation was done.',
    mend: 'Ask again after the seconds in the header Retry-After.',
  },
  badViewVariable: {
    code: 'BAD_VIEW_VARIABLE',
    vi: 'Biến trong địa chỉ không hợp lệ.',
    en: 'A variable in the query string does not fit the view.',
    mend: 'The message names the variable, what was found and the type it must have.',
  },
  feedTooLarge: {
    code: 'FEED_TOO_LARGE',
    vi: 'Tệp lớn hơn mức hệ thống nhận; chưa ghi gì.',
    en: 'The file is larger than the hub takes; nothing was written.',
    mend: 'Split it by domain or period and send the parts; the operator sets the limit (MOST_FEED_MEGABYTES).',
  },
  unsupportedMediaType: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    vi: 'Nội dung gửi lên không phải là chính tệp số liệu.',
    en: 'The body is not a file as such.',
    mend: 'Send the bytes of the CSV, XLSX or JSON file themselves, in no form and not compressed: curl --data-binary @file.',
  },
  uploadStalled: {
    code: 'UPLOAD_STALLED',
    vi: 'Tệp ngừng giữa chừng hoặc đến quá chậm; chưa ghi gì.',
    en: 'The file stopped arriving, or came too slowly; nothing was written.',
    mend: 'Send it again over a better connection.',
  },
  storageFull: {
    code: 'STORAGE_FULL',
    vi: 'Máy chủ không còn chỗ để giữ tệp trong lúc kiểm tra; chưa ghi gì.',
    en: 'The hub has no room to hold the file while it is checked; nothing was written.',
    mend: 'Send it again later; the operator makes room below DATA_DIR.',
  },
  ledgerUnavailable: {
    code: 'LEDGER_UNAVAILABLE',
    vi: 'Nơi nhận số liệu tạm thời không trả lời; hãy gửi lại chính tệp đó sau ít phút.',
    en: 'The door, or the ledger behind it, did not answer.',
    mend: 'Send the same file again after the seconds in Retry-After: were it taken already, that changes nothing.',
  },
  unknownFeed: {
    code: 'UNKNOWN_FEED',
    vi: 'Tỉnh, thành phố này không có lần gửi nào mang số đó.',
    en: 'No feed of this unit has this number.',
    mend: 'The number is feedId of a report; it also stands in the header Location.',
  },
  internal: {
    code: 'INTERNAL_SERVER_ERROR',
    vi: 'Lỗi hệ thống; chi tiết nằm trong nhật ký theo mã yêu cầu.',
    en: 'Something failed inside the hub; the details are in its log under the request id.',
    mend: 'Tell the operator the request id.',
  },
} as const satisfies Record<string, ErrorEntry>;

/** An error of the contract: what is always said of it, then what was found this time. */
export const refusal = (entry: ErrorEntry, detail: string, extensions: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(`${entry.en} ${detail}`.trim(), { extensions: { code: entry.code, vi: entry.vi, ...extensions } });

/** What a client sent, short enough to be told. */
export const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 80);

export const badPeriod = (found: unknown): GraphQLError =>
  refusal(errorCatalogue.badPeriod, `Found ${shown(found)}. ${errorCatalogue.badPeriod.mend}`);

export const badDate = (found: unknown): GraphQLError =>
  refusal(errorCatalogue.badDate, `Found ${shown(found)}. ${errorCatalogue.badDate.mend}`);

export const badInstant = (found: unknown): GraphQLError =>
  refusal(
    errorCatalogue.badDate,
    `Found ${shown(found)}. An instant is written 2025-07-01T00:00:00Z, or as a bare day.`,
  );

export const badArgument = (argument: string, found: unknown, expected: string): GraphQLError =>
  refusal(errorCatalogue.badArgument, `"${argument}" is ${shown(found)}; expected ${expected}.`, { argument });

/** `nearest` are ids that may have been meant, the likeliest first. */
export const unknownProvince = (id: string, nearest: readonly string[] = []): GraphQLError => {
  const { vi, mend } = errorCatalogue.unknownProvince;
  const meant = nearest.join(', ');
  return refusal(
    errorCatalogue.unknownProvince,
    `Found ${shown(id)}. ${meant && `Nearest: ${meant}. `}${mend}`,
    nearest.length === 0
      ? { province: id.slice(0, 80) }
      : { province: id.slice(0, 80), vi: `${vi} Gần nhất: ${meant}.`, nearest },
  );
};

export const unknownRegion = (code: string, on: string): GraphQLError =>
  refusal(errorCatalogue.unknownRegion, `Found ${shown(code)} on ${on}. ${errorCatalogue.unknownRegion.mend}`);

export const badCursor = (cursor: string): GraphQLError =>
  refusal(errorCatalogue.badCursor, `Found ${shown(cursor)}. ${errorCatalogue.badCursor.mend}`);

/** `fields` are the coordinates that stay null, e.g. `Province.security`. */
export const subgraphUnavailable = (subgraph: string, fields: readonly string[]): GraphQLError =>
  refusal(errorCatalogue.subgraphUnavailable, `Subgraph "${subgraph}"; not answered: ${fields.join(', ')}.`, {
    subgraph,
    fields,
  });

/** `path` leads to the object that the deferred part is of. */
export const dataChanged = (path: readonly (string | number)[]): GraphQLError => {
  const { message, extensions } = refusal(errorCatalogue.dataChanged, errorCatalogue.dataChanged.mend);
  return new GraphQLError(message, { path, extensions });
};

export const queryTooLarge = (found: string, limit: string): GraphQLError =>
  refusal(errorCatalogue.queryTooLarge, `Found ${found}; the limit is ${limit}.`);

export const queryTooCostly = (estimated: number, maximum: number): GraphQLError =>
  refusal(errorCatalogue.queryTooCostly, `Estimated ${estimated}; the limit is ${maximum}.`, { estimated, maximum });

/** `found` is the id, hash or operation name that was sent; undefined where there was only a text. */
export const untrustedDocument = (found: string | undefined, documents: readonly string[]): GraphQLError =>
  refusal(
    errorCatalogue.untrustedDocument,
    `${found === undefined ? '' : `Found ${shown(found)}. `}${errorCatalogue.untrustedDocument.mend}`,
    { documents },
  );

/** `fields` are coordinates, e.g. `Province.security`. */
export const unauthenticated = (fields: readonly string[]): GraphQLError =>
  refusal(errorCatalogue.unauthenticated, `Not shown: ${fields.join(', ')}.`, { fields });

/** `scopes` are alternatives, as in `@requiresScopes`: all scopes of any one of them will do. */
export const forbidden = (fields: readonly string[], scopes: readonly (readonly string[])[]): GraphQLError =>
  refusal(
    errorCatalogue.forbidden,
    `Not shown: ${fields.join(', ')}; ${scopes.length > 0 ? `needs ${scopes.map((together) => together.join(' and ')).join(', or ')}` : 'no scope opens it'}.`,
    { fields, scopes },
  );

export const overloaded = (retryAfterSeconds: number): GraphQLError =>
  refusal(errorCatalogue.overloaded, `Try again in ${retryAfterSeconds} s.`, { retryAfterSeconds });

/** `found` is undefined where a variable that must be given is missing. */
export const badViewVariable = (variable: string, found: string | undefined, expected: string): GraphQLError =>
  refusal(errorCatalogue.badViewVariable, `"${variable}" is ${shown(found)}; expected ${expected}.`, { variable });
