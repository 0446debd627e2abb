import type { Area } from '../../../schema/areas/area.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { Ranking, RankingEntry, Unranked } from '../../../schema/types/ranking.type.ts';
import type { AbsenceReasonWord, BoundaryBasisWord } from '../../../schema/types/observation-words.ts';
import { absence, coverageOf } from '../observation/absence.ts';
import { boundaryBasisOn } from '../observation/boundary-bases.ts';
import type { ObservationModel } from '../observation/observation-model.ts';

/** One unit of the list to rank, and what stands for it. */
export interface Contender {
  readonly area: Area;
  readonly observation: ObservationModel | null;
  /** Newest period of a figure that was left aside; null where there is none. */
  readonly otherPeriod: string | null;
}

export interface RankingQuestion {
  readonly indicator: IndicatorEntry;
  readonly period: string;
  readonly on: string;
  /** How many places to show; all where null. */
  readonly top: number | null;
}

type Entry = Omit<RankingEntry, 'observation'> & { observation: ObservationModel };
export type RankingModel = Omit<Ranking, 'entries' | 'unranked'> & {
  entries: Entry[];
  unranked: (Omit<Unranked, 'observation'> & { observation: ObservationModel | null })[];
};

function whyUnranked(
  { observation, otherPeriod }: Contender,
  basis: BoundaryBasisWord,
): [AbsenceReasonWord, string?] | undefined {
  if (!observation) return otherPeriod ? ['other-period', otherPeriod] : ['not-reported'];
  if (!observation.boundaryBases.includes(basis))
    return ['other-boundaries', observation.denominator ? `${observation.denominator}` : undefined];
  if (observation.value === null) return [observation.absence?.reason ?? 'bound-only'];
  return undefined;
}

/** Orders by direction; equal values share a place and the next place is skipped (1, 2, 2, 4). */
function placed(contenders: readonly Contender[], direction: IndicatorEntry['direction']): Entry[] {
  const sign = direction === 'lower' ? 1 : -1;
  const valueOf = ({ observation }: Contender): number => observation?.value ?? 0;
  const sorted = contenders.toSorted(
    (left, right) => sign * (valueOf(left) - valueOf(right)) || left.area.code.localeCompare(right.area.code),
  );
  const counts = Map.groupBy(sorted, valueOf);
  return sorted.map((contender) => ({
    rank: sorted.findIndex((other) => valueOf(other) === valueOf(contender)) + 1,
    tied: (counts.get(valueOf(contender))?.length ?? 0) > 1,
    provinceId: contender.area.id,
    province: { id: contender.area.id },
    observation: contender.observation as ObservationModel,
  }));
}

export function rankUnits(
  contenders: readonly Contender[],
  { indicator, period, on, top }: RankingQuestion,
): RankingModel {
  const boundaryBasis = boundaryBasisOn(on);
  const ranked: Contender[] = [];
  const unranked: RankingModel['unranked'] = [];
  for (const contender of contenders.toSorted((left, right) => left.area.code.localeCompare(right.area.code))) {
    const why = whyUnranked(contender, boundaryBasis);
    if (!why) ranked.push(contender);
    else
      unranked.push({
        provinceId: contender.area.id,
        province: { id: contender.area.id },
        absence: absence(...why),
        observation: contender.observation,
      });
  }
  const entries = placed(ranked, indicator.direction);
  return {
    indicator,
    period,
    on,
    boundaryBasis,
    coverage: coverageOf(entries.length, contenders.length),
    entries: top === null ? entries : entries.filter(({ rank }) => rank <= top),
    unranked,
  };
}
