import { readDisputes, type DisputeRow } from '../../ledger/read/read-disputes.ts';
import type { Foundation } from '../foundation.ts';
import { asOfText, createGroupedLoader } from '../grouped-loader.ts';
import type { RowKey } from '../row-key.ts';
import { toDispute, type DisputeModel } from './dispute-model.ts';

type Subject = 'observationId' | 'recordId' | 'findingId';

function bySubject(rows: readonly DisputeRow[], subject: Subject): Map<string, DisputeModel[]> {
  const groups = Map.groupBy(rows, (row) => String(row[subject]));
  return new Map([...groups].map(([id, group]) => [id, group.map(toDispute)]));
}

const loaderOf =
  (subject: Subject, filter: `${Subject}s`) =>
  ({ ledger }: Foundation) =>
    createGroupedLoader<RowKey, DisputeModel[]>({
      question: ({ asOf }) => asOfText(asOf),
      name: ({ rowId }) => String(rowId),
      read: async (keys) => {
        const asOf = keys[0]?.asOf ?? null;
        return bySubject(await readDisputes(ledger, { [filter]: keys.map(({ rowId }) => rowId), asOf }), subject);
      },
      absent: () => [],
    });

export const disputesByObservation = loaderOf('observationId', 'observationIds');
export const disputesByRecord = loaderOf('recordId', 'recordIds');
export const disputesByFinding = loaderOf('findingId', 'findingIds');
