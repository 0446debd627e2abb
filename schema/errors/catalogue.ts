import { GraphQLError } from 'graphql';

interface ErrorEntry {
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
  subgraphUnavailable: {
    code: 'SUBGRAPH_UNAVAILABLE',
    vi: 'Một phần của hệ thống tạm thời không trả lời; phần còn lại vẫn đúng.',
    en: 'One subgraph did not answer; the fields named are null, the rest of the answer holds.',
    mend: 'Ask again later; the operator finds the cause under the request id.',
  },
  queryTooLarge: {
    code: 'QUERY_TOO_LARGE',
    vi: 'Truy vấn vượt giới hạn.',
    en: 'The operation exceeds a limit: size, tokens, depth or aliases.',
    mend: 'Split it; one operation may ask for all provinces and indicators at once without aliases.',
  },
  internal: {
    code: 'INTERNAL_SERVER_ERROR',
    vi: 'Lỗi hệ thống; chi tiết nằm trong nhật ký theo mã yêu cầu.',
    en: 'Something failed inside the hub; the details are in its log under the request id.',
    mend: 'Tell the operator the request id.',
  },
} as const satisfies Record<string, ErrorEntry>;

const refusal = (entry: ErrorEntry, detail: string, extensions: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(`${entry.en} ${detail}`.trim(), { extensions: { code: entry.code, vi: entry.vi, ...extensions } });

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 80);

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

export const unknownProvince = (id: string): GraphQLError =>
  refusal(errorCatalogue.unknownProvince, `Found ${shown(id)}. ${errorCatalogue.unknownProvince.mend}`, {
    province: id.slice(0, 80),
  });

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

export const queryTooLarge = (found: string, limit: string): GraphQLError =>
  refusal(errorCatalogue.queryTooLarge, `Found ${found}; the limit is ${limit}.`);
