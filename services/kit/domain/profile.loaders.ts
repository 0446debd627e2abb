import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';
import type { Foundation } from '../foundation.ts';
import { asOfText, createGroupedLoader } from '../grouped-loader.ts';
import { codesToMerge } from '../observation/merge-weights.ts';
import type { ObservationModel } from '../observation/observation-model.ts';
import { periodEndsNeeded, RowsBySeries, standingObservation } from '../observation/standing-observation.ts';

export interface ProfileKey {
  readonly provinceId: string;
  /** Last day that a period may end on, YYYY-MM-DD; null: any. */
  readonly upTo: string | null;
  readonly asOf: Date | null;
  readonly indicators: readonly IndicatorEntry[];
}

/** Standing figures by field of the profile. */
export type ProfileFigures = Readonly<Record<string, ObservationModel | null>>;

/** Newest figure of each indicator asked for: one statement for all units that share the question. */
export const profileByProvince = ({ ledger, areas }: Foundation) =>
  createGroupedLoader<ProfileKey, ProfileFigures>({
    question: ({ upTo, asOf, indicators }) => `${upTo} ${asOfText(asOf)} ${indicators.map(({ code }) => code).join()}`,
    name: ({ provinceId }) => provinceId,
    read: async (keys) => {
      const { upTo = null, asOf = null, indicators = [] } = keys[0] ?? {};
      const units = keys.flatMap(({ provinceId }) => areas.byId(provinceId) ?? []);
      const isMerged = units.some(({ predecessors }) => predecessors.length > 0);
      const rows = await readObservations(ledger, {
        indicators: isMerged ? codesToMerge(indicators) : indicators.map(({ code }) => code),
        provinceIds: [...new Set(units.flatMap((area) => [area.id, ...area.predecessors]))],
        to: upTo,
        asOf,
        newest: isMerged ? periodEndsNeeded.merged : periodEndsNeeded.unmerged,
      });
      const series = new RowsBySeries(rows);
      const moment = { areas, asOf };
      return new Map(
        units.map((area) => [
          area.id,
          Object.fromEntries(
            indicators.map((entry) => [entry.field, standingObservation(area, entry, series, moment)]),
          ),
        ]),
      );
    },
    absent: () => ({}),
  });
