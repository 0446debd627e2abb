import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../../schema/project-root.ts';
import { daysFrom, observations, today } from './calendar-by-hand.ts';

const domains = ['infrastructure', 'public-services', 'security', 'economy', 'programme'];

const indicators = new Map(
  domains
    .flatMap((domain) =>
      parse<Record<string, string>>(readFileSync(join(projectRoot, 'schema', 'indicators', `${domain}.csv`), 'utf8'), {
        columns: true,
      }),
    )
    .map((row) => [row['code'] ?? '', row]),
);

const lastOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** Last day of a period of the data set, and the month and year that it lies in. */
export function endOf(period: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  const [, half] = /^\d{4}-S([12])$/.exec(period) ?? [];
  const [, months] = /\/P(\d+)M$/.exec(period) ?? [];
  if (half) return lastOfMonth(year, Number(half) * 6);
  if (months) return lastOfMonth(year, month + Number(months) - 1);
  if (period.length === 10) return period;
  return period.length === 7 ? lastOfMonth(year, month) : lastOfMonth(year, 12);
}

interface FigureByHand {
  readonly code: string;
  readonly nameVi: string;
  readonly ageLimit: string;
  readonly period: string;
  readonly end: string;
  /** Days since the end of its period, and how many of them it may be old. */
  readonly age: number;
  readonly limit: number;
}

/** Of each indicator the newest figure of a unit. All periods of the data set end with a month but for one day of it. */
export function newestFigures(province: string): FigureByHand[] {
  const own = observations.filter((row) => row['province'] === province);
  return [...Map.groupBy(own, ({ indicator = '' }) => indicator)].map(([code, rows]) => {
    const [newest = ''] = rows
      .map(({ period = '' }) => period)
      .toSorted((left, right) => endOf(right).localeCompare(endOf(left)) || left.length - right.length);
    const end = endOf(newest);
    const ageLimit = indicators.get(code)?.['age_limit'] || 'P18M';
    const [year = 0, month = 0] = end.split('-').map(Number);
    const last = lastOfMonth(year, month + Number(ageLimit.slice(1, -1)));
    return {
      code,
      nameVi: indicators.get(code)?.['name_vi'] ?? '',
      ageLimit,
      period: newest,
      end,
      age: daysFrom(end, today),
      limit: daysFrom(end, last),
    };
  });
}
