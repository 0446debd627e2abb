import { addressRanges, setting } from './setting.ts';

/** How the hub calls the subgraphs that provinces publish. */
export const endpointSettings = {
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
