import type { Area } from '../../../schema/areas/area.ts';
import type { AreaList } from '../../../schema/areas/area-list.ts';
import { periodsFrom } from '../../../schema/calendar/frequency.ts';
import { dueDayOf, type ProvisionAgreement } from '../../../schema/calendar/provision-agreement.ts';
import type { Period } from '../../../schema/types/period.ts';

/** What one unit owes by one agreement for one period. */
export interface Obligation {
  readonly agreement: ProvisionAgreement;
  readonly unit: Area;
  readonly period: Period;
  /** The last day in time, YYYY-MM-DD. */
  readonly dueOn: string;
}

function unitsOwing({ owing }: ProvisionAgreement, { end }: Period, areas: AreaList): Area[] {
  switch (owing.kind) {
    case 'all':
      return areas.inForce(end);
    case 'region':
      return areas.areasOfRegion(owing.code, end);
    case 'units':
      return areas.inForce(end).filter(({ id }) => owing.ids.includes(id));
  }
}

/**
 * All that is owed for periods that have begun by a day. A unit owes the periods on whose last day it is in force: so one
 * formed by merger answers for the whole period in which it was formed, within its own boundaries, and a predecessor for
 * none that it did not live to the end of. Nobody owes a period twice.
 */
export function obligationsBy(agreements: readonly ProvisionAgreement[], areas: AreaList, day: string): Obligation[] {
  return agreements.flatMap((agreement) =>
    periodsFrom(agreement.from, agreement.frequency, day)
      .filter(({ start }) => agreement.to === null || start <= agreement.to.start)
      .flatMap((period) => {
        const dueOn = dueDayOf(agreement, period);
        return unitsOwing(agreement, period, areas).map((unit) => ({ agreement, unit, period, dueOn }));
      }),
  );
}

/** Who answers for a unit on a day: itself, or what it became part of. */
export function answerableFor(unit: Area, areas: AreaList, day: string): Area {
  const successor = areas.byId(unit.successors[0] ?? '');
  return successor && unit.validTo !== null && unit.validTo < day ? answerableFor(successor, areas, day) : unit;
}
