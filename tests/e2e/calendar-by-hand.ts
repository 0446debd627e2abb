import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../../schema/project-root.ts';
import { readDataRows } from './read-data.ts';

/** The calendar worked out a second time from the files, by months as numbers, without any of the hub's own reading. */
export const today = '2026-11-01';

export const agreements = parse<Record<string, string>>(
  readFileSync(join(projectRoot, 'schema', 'calendar', 'provision-agreements.csv'), 'utf8'),
  { columns: true },
);

const dayText = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const lastOfMonth = (year: number, month: number): string => dayText(year, month + 1, 0);

interface Span {
  readonly text: string;
  /** Month of the year, from 1. */
  readonly first: number;
  readonly last: number;
}

const spans: Readonly<Record<string, readonly Span[]>> = {
  A: [{ text: '', first: 1, last: 12 }],
  S: [1, 2].map((half) => ({ text: `-S${half}`, first: half * 6 - 5, last: half * 6 })),
  Q: [1, 2, 3, 4].map((quarter) => ({ text: `-Q${quarter}`, first: quarter * 3 - 2, last: quarter * 3 })),
  M: Array.from({ length: 12 }, (_, at) => ({
    text: `-${String(at + 1).padStart(2, '0')}`,
    first: at + 1,
    last: at + 1,
  })),
};

export const units = readDataRows('provinces.csv');
const inForce = (on: string): Record<string, string>[] =>
  units.filter(({ valid_from: from = '', valid_to: to = '' }) => from <= on && (to === '' || on <= to));
export const unitsToday = inForce(today).toSorted((left, right) =>
  (left['code'] ?? '').localeCompare(right['code'] ?? ''),
);

const nameOfRegion = new Map(readDataRows('regions.csv').map(({ code = '', name_vi: name = '' }) => [code, name]));

function owes(agreement: Record<string, string>, unit: Record<string, string>): boolean {
  const { units: who = '' } = agreement;
  if (who === 'all') return true;
  // No region is owed of by a period in which the unit lay in another: the units of 2025 began with their regions.
  if (who.startsWith('region:')) return unit['region_vi'] === nameOfRegion.get(who.slice('region:'.length));
  return who.split(';').includes(unit['id'] ?? '');
}

const latestOf = (published: string): string => {
  const [year = 0, month = 12] = published.split('-').map(Number);
  return published.length === 10 ? published : lastOfMonth(year, month);
};

const publishedOn = new Map(
  readDataRows('sources.csv').map(({ id = '', published_on: on = '' }) => [id, latestOf(on)]),
);

export const observations = ['observations.csv', 'merged-basis-observations.csv'].flatMap(readDataRows);

/** First day on which a source had the figure out, by unit, indicator and period. */
const reportedOn = new Map<string, string>();
for (const { province = '', indicator = '', period = '', source = '' } of observations) {
  const key = `${province} ${indicator} ${period}`;
  const days = [reportedOn.get(key), publishedOn.get(source)].flatMap((day) => day ?? []);
  reportedOn.set(key, days.toSorted()[0] ?? '');
}

/** One obligation, as it stands today. */
export interface OwedByHand {
  readonly agreement: string;
  readonly nameVi: string;
  readonly unit: Record<string, string>;
  readonly period: string;
  readonly dueOn: string;
  readonly codes: readonly string[];
  readonly missing: readonly string[];
  /** Days on which figures came. */
  readonly came: readonly string[];
}

export function owedToday(): OwedByHand[] {
  return agreements.flatMap((agreement) => {
    const { id = '', name_vi: nameVi = '', frequency = '', from_period: from = '' } = agreement;
    const codes = (agreement['indicators'] ?? '').split(';');
    const owed: OwedByHand[] = [];
    for (let year = Number(from.slice(0, 4)); year <= 2026; year += 1)
      for (const { text, first, last } of spans[frequency] ?? []) {
        const period = `${year}${text}`;
        if (period < from || dayText(year, first, 1) > today) continue;
        const [month, day] = [last + Number(agreement['due_month']), Number(agreement['due_day'])];
        const due = [dayText(year, month, day), lastOfMonth(year, month)].toSorted()[0] ?? '';
        for (const unit of inForce(lastOfMonth(year, last)).filter((each) => owes(agreement, each))) {
          const dayOf = (code: string): string | undefined => reportedOn.get(`${unit['id']} ${code} ${period}`);
          const came = codes.flatMap((code) => dayOf(code) ?? []);
          owed.push({
            agreement: id,
            nameVi,
            unit,
            period,
            dueOn: due,
            codes,
            missing: codes.filter((code) => !dayOf(code)),
            came,
          });
        }
      }
    return owed;
  });
}

export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
