import { foldName } from './fold-name.ts';

/**
 * Other names in use, by the official name; they hold for every unit of that name. Only what folding cannot see
 * stands here: Danang, Kontum, Đăk Lăk and Hoà Bình fold to the official name. Abbreviations that fit two units,
 * such as ĐN, are left out.
 */
const aliases: Record<string, string[]> = {
  'Hồ Chí Minh': ['HCM', 'TPHCM', 'HCMC', 'Sài Gòn', 'TPSG', 'Sài Gòn - Gia Định'],
  'Hà Nội': ['HN', 'TPHN', 'Thủ đô Hà Nội'],
  'Đà Nẵng': ['TPĐN'],
  Huế: ['Thừa Thiên Huế', 'TT Huế', 'TTH', 'TPHuế', 'Thừa Thiên'],
  'Bà Rịa - Vũng Tàu': ['BR-VT', 'Bà Rịa VT', 'BR Vũng Tàu'],
  'Bắc Kạn': ['Bắc Cạn'],
  'Đắk Lắk': ['Đắc Lắc', 'Đắk Lắc', 'Đắc Lắk', 'Darlac'],
  'Đắk Nông': ['Đắc Nông'],
  'Quảng Ngãi': ['Quảng Nghĩa'],
};

const foldedAliases: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(aliases).map(([name, others]) => [foldName(name), others.map(foldName)]),
);

/** Folded aliases of a folded official name. */
export function aliasesOf(foldedName: string): readonly string[] {
  return foldedAliases.get(foldedName) ?? [];
}
