import { endpointSettings } from './endpoint-settings.ts';
import { httpUrl, keysPlace, namedUrls, oneOf, postgresUrl, setting, urls, wholeNumber } from './setting.ts';

/** Every setting of every process: the README's table is printed from this list. */
export const settings = {
  PORT: setting({
    fallback: 4000,
    shown: '4000',
    vi: 'Cổng lắng nghe; 0 là cổng trống bất kỳ.',
    en: 'Port to listen on; 0 is any free one.',
    read: wholeNumber(0, 65_535),
    expected: 'a port, 0 to 65535',
  }),
  HOST: setting({
    fallback: '127.0.0.1',
    shown: '127.0.0.1',
    vi: 'Địa chỉ lắng nghe.',
    en: 'Address to listen on. Anything but loopback opens the hub to the network.',
    read: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
    expected: 'an address',
  }),
  DATA_DIR: setting({
    fallback: '.data',
    shown: '.data',
    vi: 'Thư mục của PostgreSQL nhúng, của khóa cấp mã truy cập và của tệp đang được kiểm tra.',
    en: 'Folder of the embedded PostgreSQL, of the keys by which the hub issues tokens, and of files while they are checked.',
    read: (text) => (text.trim() === '' ? undefined : text),
    expected: 'a folder',
  }),
  DATABASE_URL: setting<string | null>({
    fallback: null,
    shown: 'embedded PostgreSQL',
    vi: 'PostgreSQL khác thay cho bản nhúng; tiến trình gateway chỉ giữ câu trả lời khi có địa chỉ này.',
    en: 'Another PostgreSQL to use instead of the embedded one; a gateway process keeps answers only where it is set.',
    read: postgresUrl,
    expected: 'postgres://user:password@host:port/database',
  }),
  DATABASE_POOL: setting({
    fallback: 10,
    shown: '10',
    vi: 'Số kết nối tối đa tới PostgreSQL của mỗi tiến trình.',
    en: 'Most connections to PostgreSQL a process may hold.',
    read: wholeNumber(1, 200),
    expected: 'a whole number, 1 to 200',
  }),
  SUBGRAPHS: setting<'in-process' | 'http'>({
    fallback: 'in-process',
    shown: 'in-process',
    vi: 'Cách gateway gọi subgraph khi chạy một tiến trình.',
    en: 'How the hub of one process asks its subgraphs: `in-process`, or `http` over loopback.',
    read: oneOf('in-process', 'http'),
    expected: 'in-process or http',
  }),
  SUBGRAPH_URLS: setting<ReadonlyMap<string, string>>({
    fallback: new Map(),
    shown: 'none',
    vi: 'Địa chỉ các subgraph, cho tiến trình gateway.',
    en: 'Addresses of the subgraphs for a gateway process: `provinces=http://host:4001/graphql,…`.',
    read: namedUrls,
    expected: 'name=url pairs, separated by commas',
  }),
  SUBGRAPH_TIMEOUT_MS: setting({
    fallback: 10_000,
    shown: '10000',
    vi: 'Thời gian chờ một subgraph trả lời, mili giây.',
    en: 'How long the gateway waits for a subgraph, milliseconds.',
    read: wholeNumber(10, 600_000),
    expected: 'milliseconds, 10 to 600000',
  }),
  SUPERGRAPH: setting<string | null>({
    fallback: null,
    shown: 'the committed supergraph',
    vi: 'Tệp supergraph cho tiến trình gateway.',
    en: 'File of the supergraph that a gateway process serves.',
    read: (text) => (text.trim() === '' ? undefined : text),
    expected: 'a file',
  }),
  ENGINE: setting<'own' | 'apollo'>({
    fallback: 'own',
    shown: 'own',
    vi: 'Động cơ liên hợp: của hub (`own`), hoặc Apollo Gateway để đối chiếu (`apollo`).',
    en: 'What executes operations: `own`, or `apollo`, the stock gateway, for comparison.',
    read: oneOf('own', 'apollo'),
    expected: 'own or apollo',
  }),
  PLANNER: setting<'hive' | 'apollo'>({
    fallback: 'hive',
    shown: 'hive',
    vi: 'Bộ lập kế hoạch truy vấn của động cơ `own`.',
    en: 'What plans operations for the engine `own`: `hive`, or `apollo` for comparison.',
    read: oneOf('hive', 'apollo'),
    expected: 'hive or apollo',
  }),
  OVERRIDE_LABELS: setting<ReadonlySet<string>>({
    fallback: new Set(),
    shown: 'none',
    vi: 'Nhãn `@override` đang bật, ví dụ `percent(50)`.',
    en: 'Labels of `@override` that are switched on, separated by commas.',
    read: (text) => new Set(text.split(',').map((label) => label.trim())),
    expected: 'labels, separated by commas',
  }),
  OPERATION_TIMEOUT_MS: setting({
    fallback: 30_000,
    shown: '30000',
    vi: 'Thời gian tối đa cho một truy vấn, mili giây.',
    en: 'How long one operation may take in all, milliseconds.',
    read: wholeNumber(10, 600_000),
    expected: 'milliseconds, 10 to 600000',
  }),
  MOST_CONCURRENT: setting({
    fallback: 200,
    shown: '200',
    vi: 'Số yêu cầu gateway xử lý cùng lúc; nhiều hơn thì chờ tối đa 3 giây, rồi 503 hoặc 429 kèm Retry-After.',
    en: 'Requests that a gateway works on at once; more wait for up to 3 s, then 503 or 429 with Retry-After.',
    read: wholeNumber(1, 100_000),
    expected: 'a whole number, 1 to 100000',
  }),
  CACHE_MEGABYTES: setting({
    fallback: 64,
    shown: '64',
    vi: 'Bộ nhớ giữ câu trả lời ở mỗi gateway, MB; 0 là không giữ.',
    en: 'Memory of a gateway for answers whose data is still current, megabytes; 0 keeps none.',
    read: wholeNumber(0, 65_536),
    expected: 'megabytes, 0 to 65536',
  }),
  COST_MODE: setting<'off' | 'measure' | 'enforce'>({
    fallback: 'measure',
    shown: 'measure',
    vi: 'Chi phí ước tính của truy vấn: `off` không tính, `measure` chỉ cho biết khi được hỏi, `enforce` từ chối quá mức.',
    en: 'Estimated cost of operations: `off`, `measure` (told on request) or `enforce` (refused above MOST_COST).',
    read: oneOf('off', 'measure', 'enforce'),
    expected: 'off, measure or enforce',
  }),
  MOST_COST: setting({
    fallback: 20_000,
    shown: '20000',
    vi: 'Chi phí ước tính lớn nhất của một truy vấn.',
    en: 'Greatest estimated cost of one operation.',
    read: wholeNumber(1, 999_999_999),
    expected: 'a whole number, 1 to 999999999',
  }),
  RIGHTS_MODE: setting<'null' | 'reject'>({
    fallback: 'null',
    shown: 'null',
    vi: 'Trường không có quyền xem: để trống kèm lỗi (`null`), hoặc từ chối cả truy vấn (`reject`).',
    en: 'Fields that the caller has no right to: `null` with an error each, or `reject` the whole operation.',
    read: oneOf('null', 'reject'),
    expected: 'null or reject',
  }),
  TRUSTED_DOCUMENTS: setting<'off' | 'only'>({
    fallback: 'off',
    shown: 'off',
    vi: 'Với `only`, gateway chỉ nhận các truy vấn và việc có tên của kho mã.',
    en: 'With `only`, a gateway accepts nothing but the named operations of `schema/operations` and the acts of `schema/acts`.',
    read: oneOf('off', 'only'),
    expected: 'off or only',
  }),
  INTERNAL_KEY: setting<string | null>({
    fallback: null,
    shown: 'random in the hub of one process',
    vi: 'Khóa bí mật chung mà gateway ký các lời gọi tới subgraph; bắt buộc khi chạy nhiều tiến trình, 32 ký tự trở lên.',
    en: 'Shared secret by which gateways sign their calls to subgraphs; needed by separate processes, 32 characters or more.',
    read: (text) => (/^[\x21-\x7e]{32,}$/.test(text) ? text : undefined),
    expected: 'a secret of 32 characters or more without spaces',
  }),
  IDENTITY_JWKS: setting<string | null>({
    fallback: null,
    shown: 'DATA_DIR/identity/jwks.json',
    vi: 'Khóa công khai (JWKS) của nơi cấp mã truy cập: tệp, hoặc địa chỉ https.',
    en: 'Public keys (a JWKS) of whoever issues tokens: a file, or an https address.',
    read: keysPlace,
    expected: 'a file or an https address (http on loopback alone: whoever could change the keys could be anybody)',
  }),
  IDENTITY_ISSUER: setting<string | null>({
    fallback: null,
    shown: 'any',
    vi: 'Nơi cấp mã truy cập phải ghi trong mã (`iss`).',
    en: 'The issuer that tokens must name (`iss`).',
    read: (text) => (text.trim() === '' ? undefined : text.trim()),
    expected: 'the issuer’s name or address',
  }),
  IDENTITY_AUDIENCE: setting<string | null>({
    fallback: null,
    shown: 'any',
    vi: 'Hệ thống mà mã truy cập phải được cấp cho (`aud`).',
    en: 'The audience that tokens must be meant for (`aud`); set it where the provider serves other systems too.',
    read: (text) => (text.trim() === '' ? undefined : text.trim()),
    expected: 'the audience’s name or address',
  }),
  IDENTITY_TOLERANCE_S: setting({
    fallback: 30,
    shown: '30',
    vi: 'Độ lệch đồng hồ cho phép giữa nơi cấp mã và hub, giây.',
    en: 'How far the clocks of issuer and hub may be apart, seconds.',
    read: wholeNumber(0, 600),
    expected: 'seconds, 0 to 600',
  }),
  FEEDS_URL: setting<string | null>({
    fallback: null,
    shown: 'in the hub itself',
    vi: 'Địa chỉ tiến trình nhận số liệu, cho gateway chạy riêng; không có thì gateway không nhận tệp.',
    en: 'Address of the feeds process for a gateway process, which takes no files without it: `http://host:4000`.',
    read: httpUrl,
    expected: 'an http or https address',
  }),
  MOST_FEED_MEGABYTES: setting({
    fallback: 512,
    shown: '512',
    vi: 'Tệp lớn nhất được nhận, MB; trong lúc kiểm tra tệp nằm dưới DATA_DIR.',
    en: 'The largest file that is taken, megabytes; it lies below DATA_DIR while it is checked.',
    read: wholeNumber(1, 65_536),
    expected: 'megabytes, 1 to 65536',
  }),
  ...endpointSettings,
  GATEWAY_URLS: setting<readonly string[]>({
    fallback: [],
    shown: 'none',
    vi: 'Địa chỉ các gateway, cho bộ cân bằng tải.',
    en: 'Addresses of the gateways for the load balancer: `http://host:4000,…`.',
    read: urls,
    expected: 'urls, separated by commas',
  }),
  CORS_ORIGINS: setting<readonly string[]>({
    fallback: [],
    shown: 'none',
    vi: 'Các trang web (origin) được phép hỏi từ trình duyệt.',
    en: 'Web origins whose pages may ask from a browser.',
    read: urls,
    expected: 'origins such as https://example.vn, separated by commas',
  }),
  HUB_URL: setting<string | null>({
    fallback: null,
    shown: 'http://HOST:PORT',
    vi: 'Địa chỉ Liên Tỉnh mà các lệnh `npm run hub` và `npm run ask` gọi tới.',
    en: 'Address of the hub that the commands `npm run hub` and `npm run ask` ask.',
    read: httpUrl,
    expected: 'http://host:port or an https address',
  }),
  HUB_TOKEN: setting<string | null>({
    fallback: null,
    shown: 'none',
    vi: 'Mã truy cập mà các lệnh `npm run hub` và `npm run ask` dùng để cho biết ai gửi, ai hỏi.',
    en: 'Token by which the commands `npm run hub` and `npm run ask` say who reports or asks.',
    read: (text) => (/^[\x21-\x7e]+$/.test(text.trim()) ? text.trim() : undefined),
    expected: 'a token, one word',
  }),
  LOG_LEVEL: setting<'debug' | 'info' | 'warn' | 'error' | 'silent'>({
    fallback: 'info',
    shown: 'info',
    vi: 'Mức nhật ký.',
    en: 'Least severe log line to write: `debug`, `info`, `warn`, `error` or `silent`.',
    read: oneOf('debug', 'info', 'warn', 'error', 'silent'),
    expected: 'debug, info, warn, error or silent',
  }),
};

export type Settings = { readonly [Name in keyof typeof settings]: (typeof settings)[Name]['fallback'] };

/** Reads every setting; all faults are thrown at once. An empty variable counts as not set. Values are never repeated: one may be a secret. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const faults: string[] = [];
  const values = Object.entries(settings).map(([name, { fallback, read, expected }]) => {
    const text = environment[name];
    if (text === undefined || text === '') return [name, fallback] as const;
    const value = read(text);
    if (value === undefined) faults.push(`${name}: expected ${expected}`);
    return [name, value] as const;
  });
  if (faults.length > 0)
    throw new Error(
      `Cấu hình có ${faults.length} lỗi. The configuration has ${faults.length} faults:\n${faults.join('\n')}`,
    );
  return Object.fromEntries(values) as unknown as Settings;
}
