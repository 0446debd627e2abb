import { Kind, type TypeNode } from 'graphql';
import type { Fault } from '../fault.ts';
import type { Contract } from './read-contract.ts';

/** As much as the hub takes. */
const mostRecords = 1000;
const longestText = 2000;

const months = '(0[1-9]|1[0-2])';
const periodForm = new RegExp(
  `^(19|2[01])\\d\\d(-S[12]|-Q[1-4]|-${months}|-${months}-\\d\\d|-${months}-\\d\\d/P[1-9]\\d?M)?$`,
);
const dayForm = /^\d{4}-\d{2}-\d{2}/;

/** A reference period as the hub reads it; a day must be in the calendar. */
function isPeriod(text: string): boolean {
  if (!periodForm.test(text)) return false;
  const [day] = dayForm.exec(text) ?? [];
  return day === undefined || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
}

const described = (value: unknown): string =>
  value === undefined ? 'undefined' : (JSON.stringify(value) ?? typeof value).slice(0, 80);

function fault(place: string, value: unknown, expected: { readonly vi: string; readonly en: string }): Fault[] {
  const found = described(value);
  return [{ place, vi: `Có ${found}, cần ${expected.vi}.`, en: `Found ${found}, expected ${expected.en}.` }];
}

/** The hub writes numbers as decimal text: what needs an exponent cannot be taken. */
const isDecimal = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && !String(Number(value.toPrecision(15))).includes('e');

function scalarFaults(place: string, type: string, value: unknown): Fault[] {
  switch (type) {
    case 'Float':
      return isDecimal(value) ? [] : fault(place, value, { vi: 'một số', en: 'a number' });
    case 'Int':
      return Number.isSafeInteger(value) ? [] : fault(place, value, { vi: 'một số nguyên', en: 'a whole number' });
    case 'Boolean':
      return typeof value === 'boolean' ? [] : fault(place, value, { vi: 'true hoặc false', en: 'true or false' });
    case 'Period':
      return typeof value === 'string' && isPeriod(value)
        ? []
        : fault(place, value, { vi: 'kỳ báo cáo như 2024, 2024-S1', en: 'a reference period such as 2024, 2024-S1' });
    default:
      return typeof value === 'string' && value.length <= longestText
        ? []
        : fault(place, value, {
            vi: `văn bản dài nhất ${longestText} ký tự`,
            en: `a text of at most ${longestText} characters`,
          });
  }
}

function objectFaults(place: string, type: string, value: unknown, contract: Contract): Fault[] {
  const fields = contract.types.get(type) ?? new Map();
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fault(place, value, { vi: `đối tượng kiểu ${type}`, en: `an object of the type ${type}` });
  const given = new Map(Object.entries(value));
  const unknown = [...given.keys()].filter((name) => !fields.has(name));
  return [
    ...unknown.flatMap((name) =>
      fault(`${place}.${name}`, given.get(name), {
        vi: `một trong ${[...fields.keys()].join(', ')}`,
        en: `one of ${[...fields.keys()].join(', ')}`,
      }),
    ),
    ...[...fields].flatMap(([name, field]) => valueFaults(`${place}.${name}`, field.type, given.get(name), contract)),
  ];
}

/** What keeps a value from being one of a type of the contract; undefined is a field that is missing. */
export function valueFaults(place: string, type: TypeNode, value: unknown, contract: Contract): Fault[] {
  if (value === undefined) return fault(place, value, { vi: 'giá trị được hỏi', en: 'what was asked for' });
  if (type.kind === Kind.NON_NULL_TYPE)
    return value === null
      ? fault(place, value, { vi: 'một giá trị: hợp đồng không cho null', en: 'a value: the contract allows no null' })
      : valueFaults(place, type.type, value, contract);
  if (value === null) return [];
  if (type.kind === Kind.LIST_TYPE) {
    if (!Array.isArray(value) || value.length > mostRecords)
      return fault(place, value, {
        vi: `danh sách nhiều nhất ${mostRecords} mục`,
        en: `a list of at most ${mostRecords}`,
      });
    return value.flatMap((each: unknown, index) => valueFaults(`${place}[${index}]`, type.type, each, contract));
  }
  const name = type.name.value;
  const words = contract.enums.get(name);
  if (words)
    return words.some((word) => word === value)
      ? []
      : fault(place, value, { vi: `một trong ${words.join(', ')}`, en: `one of ${words.join(', ')}` });
  if (contract.types.has(name)) return objectFaults(place, name, value, contract);
  return scalarFaults(place, name, value);
}
