import { GraphQLScalarType, Kind } from 'graphql';
import { badPeriod } from '../errors/catalogue.ts';
import { parsePeriod, periodForms, type Period } from './period.ts';

function readPeriod(text: unknown): Period {
  const period = typeof text === 'string' ? parsePeriod(text) : undefined;
  if (!period) throw badPeriod(text);
  return period;
}

/** A reference period. Clients write and read its text; resolvers get its first and last day. */
export const PeriodScalar = new GraphQLScalarType<Period, string>({
  name: 'Period',
  description: `Kỳ báo cáo. A reference period: ${periodForms} (nine months from that day). Refused with BAD_PERIOD where no such period exists.`,
  serialize: (value) => (typeof value === 'string' ? value : (value as Period).text),
  parseValue: readPeriod,
  parseLiteral: (node) => readPeriod(node.kind === Kind.STRING ? node.value : undefined),
});
