import type { AreaList } from '../../../schema/areas/area-list.ts';
import { toAgreement } from '../agreement/agreement-model.ts';
import { answerableFor } from './obligation.ts';
import type { ObligationType } from './obligation.type.ts';
import type { StandingObligation } from './read-obligations.ts';

export function toObligation(
  obligation: StandingObligation,
  { areas, on }: { readonly areas: AreaList; readonly on: string },
): ObligationType {
  const { agreement, unit, period, missing, lastReported } = obligation;
  return {
    id: `${agreement.id}:${unit.id}:${period.text}`,
    agreement: toAgreement(agreement),
    provinceId: unit.id,
    province: { id: unit.id },
    answerable: { id: answerableFor(unit, areas, on).id },
    period: period.text,
    dueOn: obligation.dueOn,
    status: obligation.status,
    daysLate: obligation.daysLate,
    owed: agreement.indicators.length,
    reported: obligation.reported,
    missingCount: missing.length,
    missing,
    completedOn: obligation.completedOn,
    lastReportedPeriod: lastReported?.period ?? null,
    lastReportedOn: lastReported?.on ?? null,
  };
}
