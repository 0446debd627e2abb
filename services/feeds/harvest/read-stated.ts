import type { LiveFigure, LiveProfile, LiveRecord } from '../../../schema/contract/live-profile.ts';
import { checkRecord } from '../../../schema/registers/check-record.ts';
import { recordKey } from '../../../schema/registers/record-key.ts';
import { registersOf } from '../../../schema/registers/register-list.ts';
import type { RegisterShape } from '../../../schema/registers/shape.ts';
import { parsePeriod, type Period } from '../../../schema/types/period.ts';
import type { ObservationClaim, RecordClaim, SourceClaim } from '../../ledger/claim.ts';
import { faultAt, foundText, type Expectation, type Fault } from '../fault.ts';
import { periodText } from '../read/expectations.ts';
import { FeedRow } from '../read/feed-row.ts';
import { figureColumns } from '../read/figure-columns.ts';
import { readFigureColumns } from '../read/observation-row.ts';
import { openReading, type Reading } from '../read/reading.ts';
import type { Contract } from '../rules/rule.ts';
import type { Door } from '../submission.ts';
import { sourceOf } from './subgraph-source.ts';

/** What an endpoint stated, as claims of its own source; `fields` says which field of the profile a claim came from. */
export interface Stated {
  readonly source: SourceClaim;
  readonly observations: readonly ObservationClaim[];
  readonly records: readonly RecordClaim[];
  readonly fields: ReadonlyMap<ObservationClaim | RecordClaim, string>;
  readonly faults: readonly Fault[];
  /** Registers that were stated whole: of one with a record that could not be read nothing is taken back. */
  readonly registers: readonly string[];
}

/** What is stated is held against the contract, and the day. */
type StatedIn = Contract & Pick<Door, 'today'>;

const begunPeriod: Expectation = {
  expectedVi: 'một kỳ đã bắt đầu',
  expectedEn: 'a period that has begun',
  mendVi: 'Nêu số của kỳ gần nhất đã có số; số kế hoạch là mục tiêu, không phải số liệu.',
  mendEn: 'State the newest period that you have a figure of; what is planned is a target.',
};

const columns = ['qualifier', 'period', ...figureColumns] as const;

/** Faults name the field as the province's own developer knows it: `security.socOperating.value`. */
const nameOf = ({ domain }: LiveProfile, field: string, column: string): string => `${domain}.${field}.${column}`;

function readFigure(
  profile: LiveProfile,
  figure: LiveFigure,
  contract: StatedIn,
  sourceId: string,
): { readonly claim: ObservationClaim } | { readonly faults: readonly Fault[] } {
  const reading: Reading = openReading(
    { name: profile.publication, kind: 'observations', bytes: Buffer.alloc(0) },
    contract,
  );
  const cells = Object.fromEntries(columns.map((column) => [column, figure[column] ?? '']));
  const row = new FeedRow(reading, 1, cells as Record<(typeof columns)[number], string>);
  const entry = contract.catalogue.of(profile.domain).find(({ field }) => field === figure.field);
  if (!entry) throw new Error(`${profile.domain} has no field ${figure.field}: the contract was not held`);
  const period = row.period('period');
  const figures = readFigureColumns(row, entry);
  // It would stand as the newest figure until that day, whatever is stated meanwhile.
  if (period && period.start > contract.today()) row.refuse('period', begunPeriod);
  if (!period || !figures || row.isRefused)
    return {
      faults: reading.faults.map((fault) => ({
        ...fault,
        column: nameOf(profile, figure.field, fault.column ?? 'period'),
      })),
    };
  const { provinceId, domain } = profile;
  const locator = figure.locator ?? `Province.${figure.field}`;
  return {
    claim: {
      provinceId,
      domain,
      indicator: entry.code,
      period,
      ...figures,
      derived: false,
      mergedBasis: false,
      sourceId,
      locator,
    },
  };
}

const periodOf = ({ period }: LiveRecord, shape: RegisterShape): Period | null | undefined =>
  period === null ? (shape.period === 'optional' ? null : undefined) : parsePeriod(period);

function readRecord(
  profile: LiveProfile,
  record: LiveRecord,
  shape: RegisterShape,
  sourceId: string,
): { readonly claim: RecordClaim } | { readonly faults: readonly Fault[] } {
  const period = periodOf(record, shape);
  const faults = checkRecord(shape, record.content).map(({ property, found, expectedVi, expectedEn }) =>
    faultAt(profile.publication, { line: 1, column: nameOf(profile, shape.field, property) }, foundText(found), {
      expectedVi,
      expectedEn,
      mendVi: `Trả về ${property} là ${expectedVi}.`,
      mendEn: `Answer ${property} with ${expectedEn}.`,
    }),
  );
  if (period === undefined)
    faults.push(
      faultAt(
        profile.publication,
        { line: 1, column: nameOf(profile, shape.field, 'period') },
        foundText(record.period ?? ''),
        periodText,
      ),
    );
  if (faults.length > 0 || period === undefined) return { faults };
  const content = Object.fromEntries(Object.keys(shape.properties).map((name) => [name, record.content[name] ?? null]));
  const key = recordKey(shape, content, period);
  return {
    claim: {
      register: shape.name,
      domain: shape.domain,
      provinceId: profile.provinceId,
      key,
      period,
      content,
      sourceId,
      locator: record.locator,
    },
  };
}

/** Holds what an endpoint stated against the checks that every figure passes, whichever way it comes. */
export function readStated(profile: LiveProfile, contract: StatedIn): Stated {
  const source = sourceOf(profile, contract);
  const fields = new Map<ObservationClaim | RecordClaim, string>();
  const observations: ObservationClaim[] = [];
  const records = new Map<string, RecordClaim>();
  const faults: Fault[] = [];
  const broken = new Set<string>();
  for (const figure of profile.figures) {
    const read = readFigure(profile, figure, contract, source.id);
    if ('faults' in read) faults.push(...read.faults);
    else {
      observations.push(read.claim);
      fields.set(read.claim, figure.field);
    }
  }
  const shapes = registersOf(profile.domain).filter(({ field }) => profile.registers[field]);
  for (const shape of shapes)
    for (const record of profile.registers[shape.field] ?? []) {
      const read = readRecord(profile, record, shape, source.id);
      if ('faults' in read) {
        faults.push(...read.faults);
        broken.add(shape.name);
      }
      // The same thing stated twice is one claim; the last stands.
      else records.set(`${shape.name} ${read.claim.key}`, read.claim);
    }
  for (const claim of records.values())
    fields.set(claim, shapes.find(({ name }) => name === claim.register)?.field ?? '');
  return {
    source,
    observations,
    records: [...records.values()],
    fields,
    faults,
    registers: shapes.map(({ name }) => name).filter((name) => !broken.has(name)),
  };
}
