import { GraphQLScalarType, Kind } from 'graphql';
import { badInstant } from '../errors/catalogue.ts';
import { parseCalendarDate } from './calendar-date.ts';

const form = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Undefined where the text is no instant. A bare day means its last millisecond in Việt Nam (UTC+7). */
export function parseInstant(text: string): Date | undefined {
  if (parseCalendarDate(text)) return new Date(`${text}T23:59:59.999+07:00`);
  const day = form.exec(text)?.[1];
  if (!day || !parseCalendarDate(day)) return undefined;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

function readInstant(text: unknown): Date {
  const instant = typeof text === 'string' ? parseInstant(text) : undefined;
  if (!instant) throw badInstant(text);
  return instant;
}

/** An instant on the second clock: when the hub knew. */
export const InstantScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'Thời điểm. An instant, ISO 8601 with a zone: 2025-07-01T00:00:00Z. A bare day means its end in Việt Nam (UTC+7). Answers are in UTC. Refused with BAD_DATE.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : (value as string)),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : undefined),
});
