/** A subgraph of a province that stands in this folder. */
export interface Example {
  /** Its name in the registry. */
  readonly name: string;
  readonly provinceId: string;
  /** `schema/contract/<domain>.graphql` is what it serves a part of. */
  readonly domain: string;
  /** Below examples/. */
  readonly folder: string;
  /** How it is started there; `node` is whichever runs this. */
  readonly command: 'node' | 'python3';
  readonly words: readonly string[];
  /** Where it listens when all are started together. */
  readonly port: number;
}

const typescript = { command: 'node', words: ['--import', 'tsx', 'src/main.ts'] } as const;

export const examples: readonly Example[] = [
  {
    ...typescript,
    name: 'kon-tum-security',
    provinceId: 'kon-tum',
    domain: 'security',
    folder: 'kon-tum-security',
    port: 4101,
  },
  {
    ...typescript,
    name: 'khanh-hoa-infrastructure',
    provinceId: 'khanh-hoa',
    domain: 'infrastructure',
    folder: 'khanh-hoa-infrastructure',
    port: 4102,
  },
  {
    command: 'python3',
    words: ['server.py'],
    name: 'lang-son-public-services',
    provinceId: 'lang-son',
    domain: 'public-services',
    folder: 'python-lang-son-public-services',
    port: 4103,
  },
];
