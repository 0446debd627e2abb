import { join } from 'node:path';
import { describeFault, type AreaFault } from '../areas/area-fault.ts';
import type { AreaList } from '../areas/area-list.ts';
import { readCodeListTable, type CodeListRow } from '../areas/code-list-table.ts';
import type { Catalogue } from '../indicators/catalogue.ts';
import type { IndicatorEntry } from '../indicators/indicator.ts';
import { projectRoot } from '../project-root.ts';
import { Domain } from '../types/domain.ts';
import { parsePeriod, type Period } from '../types/period.ts';
import { Frequency, hasFrequency, type FrequencyWord } from './frequency.ts';
import { SyntheticPart, type Owing, type ProvisionAgreement } from './provision-agreement.ts';

const file = 'provision-agreements.csv';
const columns = [
  'id', 'name_vi', 'name_en', 'indicators', 'units', 'frequency', 'from_period', 'to_period', 'due_month', 'due_day',
  'legal_basis', 'synthetic', 'note_vi', 'note_en',
] as const; // prettier-ignore
type Row = CodeListRow<(typeof columns)[number]>;

/** What an agreement speaks of. */
export interface AgreementContract {
  readonly areas: AreaList;
  readonly catalogue: Catalogue;
}

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Codes, or `security.*` for all of a domain. */
function indicatorsOf(row: Row, { catalogue }: AgreementContract): IndicatorEntry[] {
  const found = row.list('indicators').map((word) => {
    const domain = Domain.words.find((each) => word === `${each}.*`);
    return domain ? catalogue.of(domain) : [catalogue.byCode(word)].flatMap((entry) => entry ?? []);
  });
  const entries = found.flat();
  const isEachOnce = new Set(entries).size === entries.length;
  if (entries.length === 0 || !isEachOnce || found.some(({ length }) => length === 0))
    row.fault('indicators', 'codes of the catalogue, each once, or a domain like security.*, joined by ;');
  if (new Set(entries.map(({ domain }) => domain)).size > 1) row.fault('indicators', 'indicators of one domain');
  return entries;
}

function owingOf(row: Row, { areas }: AgreementContract): Owing {
  const { units } = row.cells;
  if (units === 'all') return { kind: 'all' };
  if (units.startsWith('region:')) {
    const code = units.slice('region:'.length);
    if (!areas.allRegions.some((region) => region.code === code))
      row.fault('units', 'region: and the code of a region');
    return { kind: 'region', code };
  }
  const ids = row.list('units');
  if (ids.length === 0 || !ids.every((id) => areas.byId(id)))
    row.fault('units', 'all, region:<code>, or ids of units joined by ;');
  return { kind: 'units', ids };
}

function periodOf(row: Row, column: 'from_period' | 'to_period', frequency: FrequencyWord): Period {
  const period = parsePeriod(row.cells[column]);
  if (period && hasFrequency(period, frequency)) return period;
  row.fault(column, `a period of the frequency ${frequency}`);
  return { text: row.cells[column], start: '', end: '' };
}

function numberOf(row: Row, column: 'due_month' | 'due_day', least: number, most: number): number {
  const value = Number(row.text(column, /^\d{1,2}$/, `${least} to ${most}`));
  if (value < least || value > most) row.fault(column, `${least} to ${most}`);
  return value;
}

/** What is made up says so in its name, in both languages. */
function checkNames(row: Row, isSynthetic: boolean): void {
  const holds = (column: 'id' | 'name_vi' | 'name_en', sign: string): void => {
    if (row.cells[column].startsWith(sign) !== isSynthetic)
      row.fault(column, `"${sign}" in front where something is synthetic, and only there`);
  };
  holds('id', 'synthetic-');
  holds('name_vi', '(Giả định) ');
  holds('name_en', '(Synthetic) ');
}

function agreementOf(row: Row, contract: AgreementContract): ProvisionAgreement {
  const frequency = row.oneOf('frequency', Frequency.words);
  const indicators = indicatorsOf(row, contract);
  const synthetic = SyntheticPart.words.filter((word) => row.list('synthetic').includes(word));
  if (synthetic.join(';') !== row.cells.synthetic)
    row.fault('synthetic', `some of ${SyntheticPart.words.join(', ')}, in this order, joined by ;`);
  if (!row.cells.legal_basis && !synthetic.includes('obligation'))
    row.fault('legal_basis', 'a legal basis, or "obligation" among what is synthetic');
  checkNames(row, synthetic.length > 0);
  const from = periodOf(row, 'from_period', frequency);
  const to = row.cells.to_period === '' ? null : periodOf(row, 'to_period', frequency);
  if (to && to.start < from.start) row.fault('to_period', `a period no earlier than ${from.text}`);
  return {
    id: row.text('id', kebabCase, 'lower-case words joined by hyphens'),
    nameVi: row.text('name_vi'),
    nameEn: row.text('name_en'),
    domain: indicators[0]?.domain ?? 'programme',
    indicators,
    owing: owingOf(row, contract),
    frequency,
    from,
    to,
    dueMonth: numberOf(row, 'due_month', 0, 24),
    dueDay: numberOf(row, 'due_day', 1, 31),
    legalBasis: row.cells.legal_basis || null,
    synthetic,
    noteVi: row.text('note_vi'),
    noteEn: row.text('note_en'),
  };
}

/** Reads the agreements of a folder; all faults are thrown at once, each with file, line and column. */
export function readAgreements(
  contract: AgreementContract,
  folder: string = join(projectRoot, 'schema', 'calendar'),
): ProvisionAgreement[] {
  const faults: AreaFault[] = [];
  const ids = new Set<string>();
  const agreements = readCodeListTable(folder, file, columns, faults).map((row) => {
    if (ids.has(row.cells.id)) row.fault('id', 'an id that stands once');
    ids.add(row.cells.id);
    return agreementOf(row, contract);
  });
  if (faults.length > 0)
    throw new Error(`The reporting calendar has ${faults.length} fault(s):\n${faults.map(describeFault).join('\n')}`);
  return agreements;
}
