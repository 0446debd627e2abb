import { isPerCapita } from '../../../../schema/indicators/indicator.ts';
import type { ObservationClaim } from '../../../ledger/claim.ts';
import { pointNumber } from '../figures/point-number.ts';
import { slips } from '../figures/power-of-ten.ts';
import type { Contract, Held } from '../rule.ts';

type Figure = Held<ObservationClaim>;

/** A count with its number per so many people, and how many people the two make. */
export interface CountPerCapita {
  readonly count: Figure;
  readonly perCapita: Figure;
  readonly population: number;
}

/** A count that makes ten, a hundred or a thousand times the people that others of its report make, or as much less. */
export interface PopulationSlip {
  readonly own: CountPerCapita;
  readonly others: readonly CountPerCapita[];
  readonly power: number;
}

/** What is left once the point is moved: per-capita figures are printed to two or three digits. */
const near = 1.1;
/** With one other pair it is not known which is wrong; two that agree are enough. */
const fewestOthers = 2;

/** Only of a report that tells three counts with their numbers per people: two agree, and one does not by a power of ten. */
export function findPopulationSlip(
  claim: Figure,
  report: readonly Figure[],
  { catalogue }: Contract,
): PopulationSlip | undefined {
  const pairs = catalogue.all.filter(isPerCapita).flatMap(({ code, unit, numerator }): CountPerCapita[] => {
    const [count, perCapita] = [numerator, code].map((each) => report.find(({ indicator }) => indicator === each));
    const total = count && pointNumber(count, 'count');
    const rate = perCapita && pointNumber(perCapita, unit);
    if (!total || !rate) return [];
    return [{ count, perCapita, population: (total / rate) * (unit === 'per-100-people' ? 100 : 1000) }];
  });
  const own = pairs.find(({ count }) => count.id === claim.id);
  const others = pairs.filter((pair) => pair !== own);
  const populations = others.map(({ population }) => population);
  const [least, most] = [Math.min(...populations), Math.max(...populations)];
  if (!own || others.length < fewestOthers || most > least * near) return undefined;
  const power = slips.find((each) => {
    const moved = own.population / 10 ** each;
    return moved >= least / near && moved <= most * near;
  });
  return power === undefined ? undefined : { own, others, power };
}
