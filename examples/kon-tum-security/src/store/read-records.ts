import type { Contract } from '../contract/read-contract.ts';
import { valueFaults } from '../contract/value-faults.ts';
import type { Fault } from '../fault.ts';

type Records = ReadonlyMap<string, readonly object[]>;

function parseObject(name: string, text: string): { readonly lists: [string, unknown][]; readonly faults: Fault[] } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { lists: Object.entries(value), faults: [] };
  } catch {
    // Told below as any other text that is no object.
  }
  const example = '{ "…": [ { … } ] }';
  return {
    lists: [],
    faults: [
      {
        place: name,
        vi: `Cần một đối tượng JSON gồm các danh sách: ${example}`,
        en: `Expected a JSON object of lists: ${example}`,
      },
    ],
  };
}

/**
 * The records of each register, from JSON: lists named as the fields of the contract. An empty list says that there are
 * none; a register that is left out is not spoken of.
 */
export function readRecords(
  name: string,
  text: string,
  contract: Contract,
): { readonly records: Records; readonly faults: readonly Fault[] } {
  const { lists, faults } = parseObject(name, text);
  const records = new Map<string, readonly object[]>();
  const ofProfile = contract.types.get(contract.profile);
  for (const [field, list] of lists) {
    const type = ofProfile?.get(field)?.type;
    const place = `${name}, ${field}`;
    if (!type || !contract.registers.includes(field)) {
      const known = contract.registers.join(', ');
      faults.push({
        place,
        vi: `Hợp đồng không có danh mục "${field}". Các danh mục: ${known}.`,
        en: `The contract has no register "${field}". Its registers: ${known}.`,
      });
      continue;
    }
    const found = valueFaults(place, type, list, contract);
    faults.push(...found);
    if (found.length === 0) records.set(field, list as readonly object[]); // a list of objects, as was just held
  }
  return { records, faults };
}
