import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../project-root.ts';
import { Domain, type DomainWord } from '../types/domain.ts';
import { Direction, MergeRule, Unit } from '../types/observation-words.ts';
import { defaultAgeLimit, parseAgeLimit } from './age-limit.ts';
import { fieldOf, type IndicatorEntry } from './indicator.ts';

interface NumberedRow {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

const columns = [
  'code', 'domain', 'name_vi', 'name_en', 'unit', 'direction', 'merge_rule', 'merge_weight', 'numerator', 'denominator', 'description_en', 'age_limit',
]; // prettier-ignore
const weighted = new Set(['recompute', 'weighted-mean']);
const codeForm = /^[a-z-]+\.[a-z0-9]+(-[a-z0-9]+)*$/;

/** Faults of one row, each `column: found …, expected …`. */
function faultsOf(row: Record<string, string>, domain: DomainWord): string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, column: string, expected: string): void => {
    if (!holds) faults.push(`${column}: found ${JSON.stringify(row[column] ?? '')}, expected ${expected}`);
  };
  const rule = row['merge_rule'] ?? '';
  const unit = row['unit'] ?? '';
  expect(codeForm.test(row['code'] ?? ''), 'code', 'domain.kebab-case');
  expect((row['code'] ?? '').startsWith(`${domain}.`), 'code', `a code of the domain ${domain}`);
  expect(row['domain'] === domain, 'domain', domain);
  for (const column of ['name_vi', 'name_en', 'description_en']) expect(Boolean(row[column]), column, 'a text');
  expect(Unit.has(unit), 'unit', Unit.words.join(', '));
  expect(Direction.has(row['direction'] ?? ''), 'direction', Direction.words.join(', '));
  expect(MergeRule.has(rule), 'merge_rule', MergeRule.words.join(', '));
  expect(
    weighted.has(rule) === Boolean(row['merge_weight']),
    'merge_weight',
    'a weight with recompute and weighted-mean, and only there',
  );
  expect(
    rule !== 'sum' || !['percent', 'rank', 'index', 'boolean'].includes(unit),
    'merge_rule',
    `a rule other than sum for ${unit}`,
  );
  expect((rule === 'all-true') === (unit === 'boolean'), 'merge_rule', 'all-true for boolean, and only there');
  expect(
    Boolean(row['numerator']) === Boolean(row['denominator']),
    'denominator',
    'numerator and denominator together, or neither',
  );
  expect(
    !row['age_limit'] || parseAgeLimit(row['age_limit']) !== undefined,
    'age_limit',
    `months or days like P12M, or nothing for ${defaultAgeLimit}`,
  );
  return faults;
}

function entryOf(row: Record<string, string>): IndicatorEntry {
  const text = (column: string): string => row[column] ?? '';
  return {
    code: text('code'),
    domain: text('domain') as IndicatorEntry['domain'],
    nameVi: text('name_vi'),
    nameEn: text('name_en'),
    unit: text('unit') as IndicatorEntry['unit'],
    direction: text('direction') as IndicatorEntry['direction'],
    mergeRule: text('merge_rule') as IndicatorEntry['mergeRule'],
    mergeWeight: text('merge_weight') || null,
    numerator: text('numerator') || null,
    denominator: text('denominator') || null,
    descriptionEn: text('description_en'),
    ageLimit: text('age_limit') || defaultAgeLimit,
    field: fieldOf(text('code')),
  };
}

/** References between indicators, and names that would collide in GraphQL, can only be judged over all rows. */
function crossFaults(entries: readonly IndicatorEntry[]): string[] {
  const codes = new Set<string>();
  const fields = new Set<string>();
  const faults: string[] = [];
  for (const entry of entries) {
    if (codes.has(entry.code)) faults.push(`${entry.code}: stands twice`);
    if (fields.has(`${entry.domain} ${entry.field}`))
      faults.push(`${entry.code}: the field ${entry.field} stands twice in its domain`);
    codes.add(entry.code);
    fields.add(`${entry.domain} ${entry.field}`);
  }
  const isReference = (text: string): boolean => Domain.words.some((domain) => text.startsWith(`${domain}.`));
  for (const entry of entries)
    for (const side of [entry.numerator, entry.denominator])
      if (side && isReference(side) && !codes.has(side))
        faults.push(`${entry.code}: refers to ${side}, which is no indicator`);
  return faults;
}

/** Reads `<domain>.csv` of every domain; all faults are thrown at once, each with file and line. */
export function readCatalogue(folder: string = join(projectRoot, 'schema', 'indicators')): IndicatorEntry[] {
  const faults: string[] = [];
  const entries: IndicatorEntry[] = [];
  for (const domain of Domain.words) {
    const file = `${domain}.csv`;
    const text = readFileSync(join(folder, file), 'utf8');
    const rows = parse(text, { columns: true, info: true, bom: true }) as unknown as NumberedRow[];
    const missing = columns.filter((column) => rows[0] && !(column in rows[0].record));
    if (missing.length) faults.push(`${file}:1 lacks the columns ${missing.join(', ')}`);
    for (const { record, info } of rows) {
      faults.push(...faultsOf(record, domain).map((fault) => `${file}:${info.lines} ${fault}`));
      entries.push(entryOf(record));
    }
  }
  faults.push(...crossFaults(entries));
  if (faults.length) throw new Error(`The indicator catalogue has ${faults.length} faults:\n${faults.join('\n')}`);
  return entries;
}
