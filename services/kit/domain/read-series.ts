import { NATION } from '../../../schema/areas/area.ts';
import { unknownProvince } from '../../../schema/errors/catalogue.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';
import type { Foundation } from '../context.ts';
import { chooseObservation } from '../observation/choose-observation.ts';
import { toObservation, type ObservationModel } from '../observation/observation-model.ts';
import type { SeriesArguments } from './domain-arguments.ts';

/** One observation a province, indicator and period, oldest period first; other sources stand beside it. */
export async function readSeries(foundation: Foundation, question: SeriesArguments): Promise<ObservationModel[]> {
  const { ledger, areas, catalogue } = foundation;
  for (const id of question.provinces ?? []) if (id !== NATION && !areas.byId(id)) throw unknownProvince(id);
  const asOf = question.asOf ?? null;
  const rows = await readObservations(ledger, {
    indicators: question.of,
    ...(question.provinces ? { provinceIds: question.provinces } : {}),
    from: question.from?.start ?? null,
    to: question.to?.end ?? null,
    asOf,
  });
  const claims = Map.groupBy(rows.toReversed(), (row) => `${row.indicator} ${row.provinceId} ${row.period}`);
  return [...claims.values()].flatMap((claim) => {
    const indicator = catalogue.byCode(claim[0]?.indicator ?? '');
    if (!indicator) return [];
    return chooseObservation(claim.map((row) => toObservation(row, indicator, { areas, asOf }))) ?? [];
  });
}
