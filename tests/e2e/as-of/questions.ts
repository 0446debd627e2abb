import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { Domain } from '../../../schema/types/domain.ts';
import { domainNames } from '../../../services/kit/domain/domain-names.ts';
import { namedOperations } from '../named-operations.ts';
import { wholeField, type GivenArguments } from './whole-selection.ts';

/** A question that can be asked as of an instant, with `$asOf` among its variables. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface AskedRows {
  readonly provinces: readonly string[];
  readonly observations: readonly string[];
  readonly feeds: readonly string[];
  readonly disputes: readonly string[];
}

/** What is given where the schema asks for more than `asOf`: indicators of each domain of which the data set has figures. */
const ofDomain: Readonly<Record<string, readonly string[]>> = {
  infrastructure: ['FIBRE_HOUSEHOLD_SHARE', 'BASE_STATION_COUNT'],
  'public-services': ['NATIONAL_PORTAL_INTEGRATION_SHARE', 'FULLY_ONLINE_SERVICE_COUNT'],
  security: ['SECURITY_LEVEL_APPROVAL_SHARE', 'SOC_MONITORED_WEBSITE_COUNT'],
  economy: ['DIGITAL_ECONOMY_GRDP_SHARE', 'CASHLESS_SCHOOL_SHARE'],
  programme: ['DTI_RANK', 'DTI_SCORE'],
};

const given: GivenArguments = new Map(
  Domain.words.flatMap((domain) => {
    const type = `${domainNames(domain).type}Domain`;
    const [first = '', ...others] = ofDomain[domain] ?? [];
    const of = `of: [${[first, ...others].join(', ')}]`;
    return [
      [`${type}.ranking`, `by: ${first}, period: "2024", match: LATEST, on: "2026-01-01"`],
      [`${type}.series`, `${of}, provinces: ["kon-tum", "quang-ngai-2025", "khanh-hoa"]`],
      [`${type}.national`, of],
      [`${type}.summary`, `${of}, period: "2024", match: LATEST, by: REGION`],
      [`${type}.coverage`, 'period: "2024"'],
    ] as const;
  }),
);

const asOfVariable = '($asOf: DateTime)';
/** A profile names some sixty figures: in parts it keeps below what one request may ask for. */
const fieldsAtOnce = 15;

function typeNamed(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`there is no type ${name}`);
  return type;
}

function fieldsOf(type: GraphQLObjectType, depth: number): string[] {
  return Object.values(type.getFields()).flatMap((field) => wholeField(type, field, depth, given) ?? []);
}

const inParts = (fields: readonly string[], most: number): string[] =>
  Array.from({ length: Math.ceil(fields.length / most) }, (_, at) =>
    fields.slice(at * most, (at + 1) * most).join(' '),
  );

/** All that a domain says across provinces, one question a field. */
function ofDomains(schema: GraphQLSchema): Question[] {
  return Domain.words.flatMap((domain) => {
    const { field, type } = domainNames(domain);
    const asOf = fieldsOf(typeNamed(schema, `${type}Domain`), 4).filter((text) => text.includes('$asOf'));
    return asOf.map((text) => ({
      name: `${field} ${text.slice(0, text.indexOf('('))}`,
      query: `query ${asOfVariable} { ${field} { ${text} } }`,
      variables: {},
    }));
  });
}

/** All that each domain says of a province. */
function ofProvinces(schema: GraphQLSchema, provinces: readonly string[]): Question[] {
  return Domain.words.flatMap((domain) => {
    const { field, type } = domainNames(domain);
    return inParts(fieldsOf(typeNamed(schema, `Province${type}`), 2), fieldsAtOnce).map((part, at) => ({
      name: `profiles in ${field} ${at}`,
      query: `query ($asOf: DateTime, $ids: [ID!]) { provinces(ids: $ids) { id ${field}(asOf: $asOf) { ${part} } } }`,
      variables: { ids: provinces },
    }));
  });
}

/** What stands at the root beside the domains: feeds, quarantined rows, disputes, findings, one figure by its id. */
function ofRoots(schema: GraphQLSchema, { observations, feeds, disputes }: AskedRows): Question[] {
  const query = typeNamed(schema, 'Query');
  const ask = (name: string, argument: string, depth: number): Question => {
    const field = query.getFields()[name];
    const text = field && wholeField(query, field, depth, new Map([...given, [`Query.${name}`, argument]]));
    if (!text) throw new Error(`Query.${name} cannot be asked`);
    return { name: `${name} ${argument}`, query: `query ${asOfVariable} { ${text} }`, variables: {} };
  };
  const asked = [
    ask('findings', 'first: 200', 4),
    ask('feeds', 'first: 50', 4),
    ask('feeds', 'province: "quang-ngai-2025"', 4),
    ask('overdue', 'province: "quang-ngai-2025"', 4),
    ask('scoreCards', 'provinces: ["kon-tum", "quang-ngai-2025"]', 4),
    ask('quarantinedRows', 'first: 50', 4),
    ask('quarantinedRows', 'state: WAITING', 4),
    ask('disputes', 'first: 50', 4),
    ask('disputes', 'state: OPEN', 4),
    ...observations.map((id) => ask('observation', `id: "${id}"`, 4)),
    ...feeds.map((id) => ask('feed', `id: "${id}"`, 4)),
    ...disputes.map((id) => ask('dispute', `id: "${id}"`, 4)),
  ];
  const known = Object.values(query.getFields()).filter(({ args }) => args.some(({ name }) => name === 'asOf'));
  const forgotten = known.filter(({ name }) => !asked.some((each) => each.name.startsWith(`${name} `)));
  if (forgotten.length > 0) throw new Error(`not asked: ${forgotten.map(({ name }) => name).join(', ')}`);
  return asked;
}

/** A broad set of questions, with every field that an answer can have: made of the schema, so that a new field is in it. */
export function questionsAsOf(schema: GraphQLSchema, rows: AskedRows): Question[] {
  const named = namedOperations
    .filter(({ variables }) => variables.some(({ variable }) => variable.name.value === 'asOf'))
    .map(({ name, text, variables }): Question => {
      const isRestricted = variables.some(({ variable }) => variable.name.value === 'restricted');
      return { name, query: text, variables: isRestricted ? { restricted: true } : {} };
    });
  return [...named, ...ofRoots(schema, rows), ...ofDomains(schema), ...ofProvinces(schema, rows.provinces)];
}
