import { GraphQLScalarType, Kind } from 'graphql';
import { badDate } from '../errors/catalogue.ts';
import { parseCalendarDate } from './calendar-date.ts';

function readDate(text: unknown): string {
  const date = typeof text === 'string' ? parseCalendarDate(text) : undefined;
  if (!date) throw badDate(text);
  return date;
}

/** A calendar day as text, so that no time zone can shift it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Ngày. A calendar day, YYYY-MM-DD. Refused with BAD_DATE where no such day exists.',
  serialize: (value) => value as string,
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : undefined),
});
