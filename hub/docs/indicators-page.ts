import type { Catalogue } from '../../schema/indicators/catalogue.ts';
import { enumValueOf, type IndicatorEntry } from '../../schema/indicators/indicator.ts';
import type { CountPlace } from '../../schema/indicators/parts.ts';
import { Domain } from '../../schema/types/domain.ts';
import { code, markdownTable } from './markdown-table.ts';

const columns = [
  'Code, field, enum value',
  'Tên, name',
  'Unit',
  'Better',
  'Merged by',
  'Counts',
  'Speaks of',
  'Stale after',
  'Description',
];

/** The rule, and what a mean is weighted by: `weighted-mean (households)`. */
const mergedBy = ({ mergeRule, mergeWeight }: IndicatorEntry): string =>
  mergeWeight ? `${mergeRule} (${mergeWeight})` : mergeRule;

const side = (text: string, catalogue: Catalogue): string => (catalogue.byCode(text) ? code(text) : text);

function counts({ numerator, denominator }: IndicatorEntry, catalogue: Catalogue): string {
  return numerator && denominator ? `${side(numerator, catalogue)} / ${side(denominator, catalogue)}` : '';
}

const speaksOf = ({ stockOrFlow, surges, level, changeOf }: IndicatorEntry): string =>
  [stockOrFlow, surges && 'surges', level, changeOf && `change of ${code(changeOf)}`].filter(Boolean).join(', ');

const countPlace = (place: CountPlace): string =>
  place.side === 'figure' ? code(place.code) : `${place.side} of ${code(place.code)}`;

const rowOf = (entry: IndicatorEntry, catalogue: Catalogue): string[] => [
  [entry.code, entry.field, enumValueOf(entry.code)].map(code).join('<br>'),
  `${entry.nameVi}<br>${entry.nameEn}`,
  entry.unit,
  entry.direction,
  mergedBy(entry),
  counts(entry, catalogue),
  speaksOf(entry),
  entry.ageLimit,
  entry.descriptionEn,
];

/** docs/indicators.md: every indicator, by domain, in the order of the catalogue files. */
export function indicatorsPage(catalogue: Catalogue): string {
  const domains = Domain.words.map((domain) => {
    const entries = catalogue.of(domain);
    const table = markdownTable(
      columns,
      entries.map((entry) => rowOf(entry, catalogue)),
    );
    return `## ${domain} (${entries.length})\n\n${table}\n`;
  });
  const partsTable = markdownTable(
    ['Whole', 'Relation', 'Parts', 'Why'],
    catalogue.parts.map(({ whole, relation, parts, reasonEn }) => [
      countPlace(whole),
      relation,
      parts.map(countPlace).join('<br>'),
      reasonEn,
    ]),
  );
  return `# Indicators

Printed from \`schema/indicators/<domain>.csv\` by \`npm run docs\`.

${catalogue.all.length} indicators. Each is one row of its domain's file; \`parts.csv\` says which are parts of which. From the row come the field on the province's profile, the value of the domain's enum, the catalogue entry and the checks on the way in. *Better* says which way is better. *Merged by* says how the figures of several units become one; in brackets the weight that a mean needs where the counts are unknown (the hub holds no weights, so it then answers with a range). *Counts* are numerator / denominator: a code where the count is an indicator itself. *Speaks of* says whether a figure is a stock at the end of its period, a flow within it or cumulative, whether it surges, that is, may multiply within a year, and of which administrative level it is, if not of the province as a whole. *Stale after* is the age limit of a figure from the end of its period, an ISO 8601 duration.

${domains.join('\n')}
## Parts and wholes

Printed from \`schema/indicators/parts.csv\`; what each relation means stands in \`schema/indicators/parts.ts\`. The rule \`PARTS_AGAINST_TOTAL\` holds the figures of one report against them.

${partsTable}
`;
}
