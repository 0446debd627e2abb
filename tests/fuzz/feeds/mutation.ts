import fc from 'fast-check';

/** What a text may be saved in by mistake. */
export type Encoding = 'tcvn3' | 'vni' | 'windows-1258' | 'utf-16' | 'garbled' | 'latin1' | 'tcvn3-in-utf-8';

/** Something done to the cells of a file, or to its bytes. */
export type Mutation =
  | { readonly kind: 'replace-cell'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: 'swap-cells'; readonly row: number; readonly column: number; readonly other: number }
  | { readonly kind: 'drop-cell' | 'double-cell'; readonly row: number; readonly column: number }
  | { readonly kind: 'double-row' | 'drop-row'; readonly row: number }
  | { readonly kind: 'replace-byte' | 'insert-byte'; readonly at: number; readonly byte: number }
  | { readonly kind: 'insert-bytes'; readonly at: number; readonly text: string }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'recode'; readonly encoding: Encoding };

const hostile = fc.constantFrom(
  '',
  '-',
  '…',
  '0',
  '1.363',
  '1,363',
  '1.363,5',
  '1,363.5',
  '79.24%',
  '79,24%',
  '50-58 triệu',
  'trên 98%',
  '-3,5%',
  '+5',
  '1/0',
  '0/0',
  '5/10',
  'hạng 70/63',
  '1e400',
  '9'.repeat(20),
  '79,24²',
  '７９,２４',
  '=1+1',
  '@SUM(A1)',
  '#N/A',
  'TRUE',
  'không',
  '__proto__',
  'constructor',
  'toString',
  'a\0b',
  '\u001b[31m',
  '\ufeff',
  '\u200b',
  '"',
  '""',
  "'",
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  'x'.repeat(5000),
  '𝟕𝟗',
  '١٢٣',
  'Tû lÖ hé gia ®×nh',
  'Tá»· lá»‡',
  '2024',
  'quý 5/2024',
  '31/2/2024',
  '45565',
  'kon-tum',
  'vn',
  'infrastructure.fibre-household-share',
  'Kỳ báo cáo',
  'Số liệu',
  'Đơn vị tính',
);
const cellText = fc.oneof(hostile, hostile, fc.string({ unit: 'grapheme', maxLength: 12 }), fc.nat(99_999).map(String));

const bytes = fc.constantFrom(
  '\ufeff',
  '\0',
  '"',
  '\r',
  '\n',
  ',',
  ';',
  '{',
  '[',
  ']',
  '}',
  '.',
  '%',
  '/',
  '-',
  'é',
  '\u0301',
);

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('replace-cell' as const),
      row: fc.nat(),
      column: fc.nat(),
      text: cellText,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('swap-cells' as const),
      row: fc.nat(),
      column: fc.nat(),
      other: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('drop-cell' as const, 'double-cell' as const),
      row: fc.nat(),
      column: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('double-row' as const, 'drop-row' as const), row: fc.nat() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('replace-byte' as const, 'insert-byte' as const),
      at: fc.nat(),
      byte: fc.nat(255),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('insert-bytes' as const), at: fc.nat(), text: bytes }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('recode' as const),
      encoding: fc.constantFrom<Encoding>(
        'tcvn3',
        'vni',
        'windows-1258',
        'utf-16',
        'garbled',
        'latin1',
        'tcvn3-in-utf-8',
      ),
    }),
  },
);
