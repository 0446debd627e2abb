import type { ObservationRow } from '../../ledger/read/observation-row.ts';
import { readLaterRevisions, readRevisions } from '../../ledger/read/read-revisions.ts';
import type { Foundation } from '../foundation.ts';
import { asOfText, createGroupedLoader } from '../grouped-loader.ts';
import type { RowKey } from '../row-key.ts';
import { toObservation, type ObservationModel } from './observation-model.ts';

type ReadChains = (ids: readonly number[], asOf: Date | null) => Promise<ReadonlyMap<number, ObservationRow[]>>;

const chainLoader = ({ areas, catalogue }: Foundation, read: ReadChains) =>
  createGroupedLoader<RowKey, ObservationModel[]>({
    question: ({ asOf }) => asOfText(asOf),
    name: ({ rowId }) => String(rowId),
    read: async (keys) => {
      const asOf = keys[0]?.asOf ?? null;
      const ids = keys.map(({ rowId }) => rowId);
      return new Map(
        [...(await read(ids, asOf))].map(([id, rows]) => [
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

export const revisionsByObservation = (foundation: Foundation) =>
  chainLoader(foundation, async (ids) => await readRevisions(foundation.ledger, ids));

export const laterRevisionsByObservation = (foundation: Foundation) =>
  chainLoader(foundation, async (ids, asOf) => await readLaterRevisions(foundation.ledger, ids, asOf));
