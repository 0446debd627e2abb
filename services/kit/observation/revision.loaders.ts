import { readRevisions } from '../../ledger/read/read-revisions.ts';
import type { Foundation } from '../foundation.ts';
import { asOfText, createGroupedLoader } from '../grouped-loader.ts';
import { toObservation, type ObservationModel } from './observation-model.ts';

interface RowKey {
  readonly rowId: number;
  readonly asOf: Date | null;
}

export const revisionsByObservation = ({ ledger, areas, catalogue }: Foundation) =>
  createGroupedLoader<RowKey, ObservationModel[]>({
    question: ({ asOf }) => asOfText(asOf),
    name: ({ rowId }) => String(rowId),
    read: async (keys) => {
      const asOf = keys[0]?.asOf ?? null;
      const revisions = await readRevisions(
        ledger,
        keys.map(({ rowId }) => rowId),
      );
      return new Map(
        [...revisions].map(([id, rows]) => [
          String(id),
          rows.flatMap((row) => {
            const indicator = catalogue.byCode(row.indicator);
            return indicator ? [toObservation(row, indicator, { areas, asOf })] : [];
          }),
        ]),
      );
    },
    absent: () => [],
  });
