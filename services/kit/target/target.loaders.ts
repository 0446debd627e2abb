import { targetRegister } from '../../../schema/registers/target.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import { readRecords } from '../../ledger/read/read-records.ts';
import type { Foundation } from '../foundation.ts';
import { asOfText, createGroupedLoader } from '../grouped-loader.ts';
import { toTargets, type TargetModel } from './target-model.ts';

export interface TargetsKey {
  readonly domain: DomainWord;
  readonly provinceId: string;
  readonly on: string;
  readonly asOf: Date | null;
}

/** Targets of a unit and, for one formed by merger, of its predecessors: a target may outlive its unit. */
export const targetsByProvince = (foundation: Foundation) =>
  createGroupedLoader<TargetsKey, TargetModel[]>({
    question: ({ domain, on, asOf }) => `${domain} ${on} ${asOfText(asOf)}`,
    name: ({ provinceId }) => provinceId,
    read: async (keys) => {
      const { domain, on = '', asOf = null } = keys[0] ?? {};
      if (!domain) return new Map();
      const lineageOf = (id: string): string[] => [id, ...(foundation.areas.byId(id)?.predecessors ?? [])];
      const provinceIds = [...new Set(keys.flatMap(({ provinceId }) => lineageOf(provinceId)))];
      const rows = await readRecords(foundation.ledger, { registers: [targetRegister], domain, provinceIds, asOf });
      const byProvince = Map.groupBy(await toTargets(rows, foundation, { on, asOf }), (target) => target.provinceId);
      return new Map(
        keys.map(({ provinceId }) => [provinceId, lineageOf(provinceId).flatMap((id) => byProvince.get(id) ?? [])]),
      );
    },
    absent: () => [],
  });
