import type { Foundation } from '../../kit/foundation.ts';
import { asOfText, createGroupedLoader } from '../../kit/grouped-loader.ts';
import { toObservation, type ObservationModel } from '../../kit/observation/observation-model.ts';
import type { RowKey } from '../../kit/row-key.ts';
import { readObservationsById } from '../../ledger/read/read-observations-by-id.ts';

export const observationById = ({ ledger, areas, catalogue }: Foundation) =>
  createGroupedLoader<RowKey, ObservationModel | null>({
    question: ({ asOf }) => asOfText(asOf),
    name: ({ rowId }) => String(rowId),
    read: async (keys) => {
      const asOf = keys[0]?.asOf ?? null;
      const ids = keys.map(({ rowId }) => rowId);
      const rows = await readObservationsById(ledger, ids, asOf);
      return new Map(
        rows.flatMap((row) => {
          const indicator = catalogue.byCode(row.indicator);
          return indicator ? [[String(row.id), toObservation(row, indicator, { areas, asOf })] as const] : [];
        }),
      );
    },
    absent: () => null,
  });
