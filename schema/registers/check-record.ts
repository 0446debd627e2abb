import { isPartialDay } from '../types/partial-day.ts';
import type { PropertyShape, RegisterShape } from './shape.ts';

export interface PropertyFault {
  readonly property: string;
  readonly found: string;
  readonly expected: string;
}

/** What a GraphQL Int can show. */
const greatestCount = 2_147_483_647;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Undefined where `value` fits, else what would. */
function expectedOf(shape: PropertyShape, value: unknown): string | undefined {
  switch (shape.kind) {
    case 'text':
      return isText(value) ? undefined : 'a text';
    case 'texts':
      return Array.isArray(value) && value.length > 0 && value.every(isText)
        ? undefined
        : 'a list of texts, at least one';
    case 'count': {
      const { atLeast = 0, atMost = greatestCount } = shape;
      return Number.isInteger(value) && (value as number) >= atLeast && (value as number) <= atMost
        ? undefined
        : `a whole number, ${atLeast} to ${atMost}`;
    }
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'a number';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'day':
      return isText(value) && isPartialDay(value)
        ? undefined
        : 'a day as precise as known: 2021, 2021-10 or 2021-10-19';
    case 'choice':
      return isText(value) && shape.of.has(value) ? undefined : `one of ${shape.of.words.join(', ')}`;
    case 'choices':
      return Array.isArray(value) && value.every((word) => isText(word) && shape.of.has(word))
        ? undefined
        : `a list of ${shape.of.words.join(', ')}`;
  }
}

/** Holds the own properties of a record against its register's shape: every fault, or none. */
export function checkRecord(shape: RegisterShape, content: Readonly<Record<string, unknown>>): PropertyFault[] {
  const faults: PropertyFault[] = [];
  for (const [property, declared] of Object.entries(shape.properties)) {
    const value = content[property] ?? null;
    if (value === null && declared.optional) continue;
    const expected = value === null ? `a value, "${property}" must not be empty` : expectedOf(declared, value);
    if (expected) faults.push({ property, found: JSON.stringify(value), expected });
  }
  for (const property of Object.keys(content))
    if (!Object.hasOwn(shape.properties, property))
      faults.push({ property, found: property, expected: `only ${Object.keys(shape.properties).join(', ')}` });
  return faults;
}
