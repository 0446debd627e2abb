import { isPartialDay } from '../types/partial-day.ts';
import type { PropertyShape, RegisterShape } from './shape.ts';

/** What would fit. */
interface Form {
  readonly expectedVi: string;
  readonly expectedEn: string;
}

export interface PropertyFault extends Form {
  readonly property: string;
  readonly found: string;
}

/** What a GraphQL Int can show. */
const greatestCount = 2_147_483_647;

const form = (expectedVi: string, expectedEn: string): Form => ({ expectedVi, expectedEn });

function formOf(shape: PropertyShape): Form {
  switch (shape.kind) {
    case 'text':
      return form('một đoạn chữ', 'a text');
    case 'texts':
      return form('danh sách các đoạn chữ, ít nhất một', 'a list of texts, at least one');
    case 'count': {
      const { atLeast = 0, atMost = greatestCount } = shape;
      return form(`số nguyên từ ${atLeast} đến ${atMost}`, `a whole number, ${atLeast} to ${atMost}`);
    }
    case 'number':
      return form('một số', 'a number');
    case 'boolean':
      return form('true hoặc false', 'true or false');
    case 'day':
      return form(
        'ngày, chính xác đến mức biết được: 2021, 2021-10 hoặc 2021-10-19',
        'a day as precise as known: 2021, 2021-10 or 2021-10-19',
      );
    case 'choice':
      return form(`một trong các từ ${shape.of.words.join(', ')}`, `one of ${shape.of.words.join(', ')}`);
    case 'choices':
      return form(`danh sách các từ trong số ${shape.of.words.join(', ')}`, `a list of ${shape.of.words.join(', ')}`);
  }
}

/** A key is indexed, with the source: in PostgreSQL no entry of an index takes more than 2704 bytes, and a key may be of two texts. */
const longestKeyText = 200;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function fits(shape: PropertyShape, value: unknown): boolean {
  switch (shape.kind) {
    case 'text':
      return isText(value);
    case 'texts':
      return Array.isArray(value) && value.length > 0 && value.every(isText);
    case 'count': {
      const { atLeast = 0, atMost = greatestCount } = shape;
      return Number.isInteger(value) && (value as number) >= atLeast && (value as number) <= atMost;
    }
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'day':
      return isText(value) && isPartialDay(value);
    case 'choice':
      return isText(value) && shape.of.has(value);
    case 'choices':
      return Array.isArray(value) && value.every((word) => isText(word) && shape.of.has(word));
  }
}

/** Holds the own properties of a record against its register's shape: every fault, or none. */
export function checkRecord(shape: RegisterShape, content: Readonly<Record<string, unknown>>): PropertyFault[] {
  const faults: PropertyFault[] = [];
  for (const [property, declared] of Object.entries(shape.properties)) {
    const value = content[property] ?? null;
    if (value === null && declared.optional) continue;
    if (shape.key.includes(property) && typeof value === 'string' && value.length > longestKeyText)
      faults.push({
        property,
        found: JSON.stringify(`${value.slice(0, longestKeyText)}…`),
        ...form(`nhiều nhất ${longestKeyText} ký tự`, `at most ${longestKeyText} characters`),
      });
    else if (!fits(declared, value)) faults.push({ property, found: JSON.stringify(value), ...formOf(declared) });
  }
  const names = Object.keys(shape.properties).join(', ');
  for (const property of Object.keys(content))
    if (!Object.hasOwn(shape.properties, property))
      faults.push({ property, found: property, ...form(`chỉ có ${names}`, `only ${names}`) });
  return faults;
}
