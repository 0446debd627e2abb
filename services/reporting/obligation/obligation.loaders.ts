import { provisionAgreements } from '../../../schema/calendar/provision-agreements.ts';
import type { Foundation } from '../../kit/foundation.ts';
import { asOfText, createGroupedLoader } from '../../kit/grouped-loader.ts';
import type { JudgedOn } from '../judged-day.ts';
import { readObligations, type StandingObligation } from './read-obligations.ts';

export interface ObligationsKey extends JudgedOn {
  readonly provinceId: string;
}

/** What each unit itself owes: one statement for all units that share the question. */
export const obligationsByProvince = (foundation: Foundation) =>
  createGroupedLoader<ObligationsKey, StandingObligation[]>({
    question: ({ on, asOf }) => `${on} ${asOfText(asOf)}`,
    name: ({ provinceId }) => provinceId,
    read: async (keys) => {
      const { on = '', asOf = null } = keys[0] ?? {};
      const provinceIds = keys.map(({ provinceId }) => provinceId);
      const owed = await readObligations(foundation, { agreements: provisionAgreements(), provinceIds, on, asOf });
      return Map.groupBy(owed, ({ unit }) => unit.id);
    },
    absent: () => [],
  });
