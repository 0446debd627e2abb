import { daysFrom, observations, owedToday, today, unitsToday } from '../calendar-by-hand.ts';
import { readDataText } from '../read-data.ts';
import { newestFigures } from '../staleness-by-hand.ts';

const owed = owedToday().filter(({ dueOn }) => dueOn < today);

interface Placed {
  readonly province?: string;
}

/** Lists of the file that tell about the others, or about figures. */
const noRegisters = new Set(['note', 'sources', 'statedMovements', 'knownContradictions']);
const records = Object.entries(JSON.parse(readDataText('seed-registers.json')) as Record<string, readonly Placed[]>)
  .filter(([name]) => !noRegisters.has(name))
  .flatMap(([, list]) => list);

const counts = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  share: denominator === 0 ? null : Number(((numerator / denominator) * 100).toFixed(10)),
});

function middle(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((left, right) => left - right);
  const half = sorted.length / 2;
  if (sorted.length === 0) return null;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2 : (sorted[Math.floor(half)] ?? 0);
}

/** The same 4342 of 4357 villages for mobile and for fixed broadband. */
const warned: Readonly<Record<string, number>> = { 'thanh-hoa': 2 };

function cardOf(unit: Record<string, string>) {
  const id = unit['id'];
  const own = owed.filter((each) => each.unit === unit);
  const complete = own.filter(({ missing }) => missing.length === 0);
  const lateBy = complete.map(({ dueOn, came }) => daysFrom(dueOn, came.toSorted().at(-1) ?? ''));
  const late = lateBy.filter((days) => days > 0);
  const open = own.filter(({ missing }) => missing.length > 0).map(({ dueOn }) => daysFrom(dueOn, today));
  const claims = [...observations, ...records].filter(({ province }) => province === id).length;
  const figures = newestFigures(id ?? '');
  return {
    provinceId: id,
    on: today,
    province: { nameVi: unit['name_vi'] },
    // All that is contradicted in the data set is of units that are no longer in force.
    claimsHolding: counts(claims, claims),
    claimsWarned: counts(warned[id ?? ''] ?? 0, claims),
    obligationsOnTime: counts(complete.length - late.length, own.length),
    lateness: {
      metLate: late.length,
      medianDaysLate: middle(late),
      overdue: open.length,
      medianDaysOverdue: middle(open),
    },
    figuresReported: counts(
      own.reduce((sum, { came }) => sum + came.length, 0),
      own.reduce((sum, { codes }) => sum + codes.length, 0),
    ),
    doubtsAnswered: counts(0, 0),
    figuresStale: counts(figures.filter(({ age, limit }) => age > limit).length, figures.length),
  };
}

export const answer = { scoreCards: unitsToday.map(cardOf) };
