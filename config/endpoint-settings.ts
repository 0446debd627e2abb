import { addressRanges, setting, wholeNumber } from './setting.ts';

/** How the hub calls the subgraphs that provinces publish. */
export const endpointSettings = {
  OWNERS_BUDGET_MS: setting({
    fallback: 800,
    shown: '800',
    vi: 'Thời gian một truy vấn chờ subgraph của các tỉnh, tính cả ghi sổ, mili giây; quá thì sổ cái trả lời thay.',
    en: 'How long one operation may wait for provinces’ own subgraphs in all, milliseconds; the ledger answers then.',
    read: wholeNumber(50, 60_000),
    expected: 'milliseconds, 50 to 60000',
  }),
  PROBE_EVERY_SECONDS: setting({
    fallback: 60,
    shown: '60',
    vi: 'Chu kỳ kiểm tra các subgraph của tỉnh và ghi lại số liệu của chúng, giây.',
    en: 'How often provinces’ subgraphs are probed and their figures taken in, seconds.',
    read: wholeNumber(1, 86_400),
    expected: 'seconds, 1 to 86400',
  }),
  ENDPOINTS_ALLOWED: setting<readonly string[]>({
    fallback: [],
    shown: 'none',
    vi: 'Địa chỉ mạng riêng mà subgraph của tỉnh được đặt ở đó, cả qua http; ngoài ra chỉ gọi địa chỉ Internet công khai qua https.',
    en: 'Private addresses at which provinces’ subgraphs may be, over http too; all others are on the public Internet and https: `127.0.0.0/8,::1`.',
    read: addressRanges,
    expected: 'addresses or CIDR ranges, separated by commas',
  }),
  ENDPOINT_SIGNING_KEY: setting<string | null>({
    fallback: null,
    shown: 'made in DATA_DIR/registry',
    vi: 'Tệp khóa bí mật Ed25519 (JWK) mà Liên Tỉnh ký lời gọi tới subgraph của tỉnh; các gateway chạy riêng phải dùng chung.',
    en: 'File of the private Ed25519 key (a JWK) that signs calls to provinces’ subgraphs; the same for all gateways of a hub.',
    read: (text) => (text.trim() === '' ? undefined : text),
    expected: 'a file',
  }),
};
