import { Domain, type DomainWord } from '../types/domain.ts';
import { IndicatorLevel, Direction, MergeRule, StockOrFlow, Unit } from '../types/observation-words.ts';
import { defaultAgeLimit, parseAgeLimit } from './age-limit.ts';
import { fieldOf, type IndicatorEntry } from './indicator.ts';

export type IndicatorRow = Readonly<Record<string, string>>;

export const indicatorColumns = [
  'code', 'domain', 'name_vi', 'name_en', 'unit', 'direction', 'merge_rule', 'merge_weight', 'numerator', 'denominator',
  'stock_or_flow', 'surges', 'level', 'change_of', 'description_en', 'age_limit',
]; // prettier-ignore
const weighted = new Set(['recompute', 'weighted-mean']);
const codeForm = /^[a-z-]+\.[a-z0-9]+(-[a-z0-9]+)*$/;
/** These appraise their period: it makes no sense to ask whether they add up over it. */
const appraisals = new Set(['rank', 'rank-change', 'index', 'percent-change', 'points-of-1000']);
const changes = new Set(['rank-change', 'percent-change']);

/** Whether the text is meant as the code of an indicator, not as words. */
export const isCode = (text: string): boolean => Domain.words.some((domain) => text.startsWith(`${domain}.`));

/** Faults of one row, each `column: found …, expected …`. */
export function faultsOfRow(row: IndicatorRow, domain: DomainWord): string[] {
  const faults: string[] = [];
  const cell = (column: string): string => row[column] ?? '';
  const expect = (holds: boolean, column: string, expected: string): void => {
    if (!holds) faults.push(`${column}: found ${JSON.stringify(cell(column))}, expected ${expected}`);
  };
  const rule = cell('merge_rule');
  const unit = cell('unit');
  expect(codeForm.test(cell('code')), 'code', 'domain.kebab-case');
  expect(cell('code').startsWith(`${domain}.`), 'code', `a code of the domain ${domain}`);
  expect(cell('domain') === domain, 'domain', domain);
  for (const column of ['name_vi', 'name_en', 'description_en']) expect(Boolean(row[column]), column, 'a text');
  expect(Unit.has(unit), 'unit', Unit.words.join(', '));
  expect(Direction.has(cell('direction')), 'direction', Direction.words.join(', '));
  expect(MergeRule.has(rule), 'merge_rule', MergeRule.words.join(', '));
  expect(
    weighted.has(rule) === Boolean(cell('merge_weight')),
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
    Boolean(cell('numerator')) === Boolean(cell('denominator')),
    'denominator',
    'numerator and denominator together, or neither',
  );
  const isKnown = StockOrFlow.has(cell('stock_or_flow'));
  expect(
    appraisals.has(unit) ? cell('stock_or_flow') === '' : isKnown,
    'stock_or_flow',
    appraisals.has(unit) ? `nothing for ${unit}` : StockOrFlow.words.join(', '),
  );
  expect(['', 'yes'].includes(cell('surges')), 'surges', 'yes or nothing');
  expect(
    cell('level') === '' || IndicatorLevel.has(cell('level')),
    'level',
    `nothing, or ${IndicatorLevel.words.join(', ')}`,
  );
  expect(
    changes.has(unit) ? isCode(cell('change_of')) : cell('change_of') === '',
    'change_of',
    changes.has(unit) ? 'the code of the indicator that changes' : `nothing for ${unit}`,
  );
  expect(
    !row['age_limit'] || parseAgeLimit(row['age_limit']) !== undefined,
    'age_limit',
    `months or days like P12M, or nothing for ${defaultAgeLimit}`,
  );
  return faults;
}

/** The row as an entry; only of a row without faults is it what its type says. */
export function entryOfRow(row: IndicatorRow): IndicatorEntry {
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
    stockOrFlow: (text('stock_or_flow') || null) as IndicatorEntry['stockOrFlow'],
    surges: text('surges') === 'yes',
    level: (text('level') || null) as IndicatorEntry['level'],
    changeOf: text('change_of') || null,
    descriptionEn: text('description_en'),
    ageLimit: text('age_limit') || defaultAgeLimit,
    field: fieldOf(text('code')),
  };
}
