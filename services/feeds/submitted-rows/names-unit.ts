import { withoutAccents } from '../../../schema/areas/fold-name.ts';
import { Unit, type UnitWord } from '../../../schema/types/observation-words.ts';
import { unitNames } from '../template/unit-names.ts';

const plain = (text: string): string => withoutAccents(text.trim()).toLowerCase().replaceAll(/\s+/g, ' ');

/** What people write beside the names of the templates. */
const otherNames: Readonly<Record<string, UnitWord>> = {
  'phan tram': 'percent',
  'ty le %': 'percent',
  hang: 'rank',
  'xep hang': 'rank',
  'vi tri': 'rank',
  km: 'kilometre',
  'ty dong': 'billion-vnd',
  'ti dong': 'billion-vnd',
  'mbit/s': 'mbps',
  'mb/s': 'mbps',
};

const known: ReadonlyMap<string, UnitWord> = new Map([
  ...Unit.words.map((word): [string, UnitWord] => [word, word]),
  ...Unit.words.map((word): [string, UnitWord] => [plain(unitNames[word]), word]),
  ...Object.entries(otherNames),
]);

/**
 * Whether what stands in the unit's cell can mean this unit. A word that names no unit says what was counted ("xã", "hộ")
 * or is a note, and contradicts nothing. People write "%" for a change as they do for a share.
 */
export const namesUnit = (text: string, unit: UnitWord): boolean => {
  const named = known.get(plain(text));
  return named === undefined || named === unit || (named === 'percent' && unit === 'percent-change');
};
