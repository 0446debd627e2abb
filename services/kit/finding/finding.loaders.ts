import { readFindings, type FindingRow } from '../../ledger/read/read-findings.ts';
import type { Foundation } from '../foundation.ts';
import { asOfText, createGroupedLoader } from '../grouped-loader.ts';
import type { RowKey } from '../row-key.ts';
import { toFinding, type FindingModel } from './finding-model.ts';

type Subject = 'observationId' | 'recordId';

function byRow(rows: readonly FindingRow[], subject: Subject, asOf: Date | null): Map<string, FindingModel[]> {
  const groups = Map.groupBy(rows, (row) => String(row[subject]));
  return new Map([...groups].map(([id, group]) => [id, group.map((row) => toFinding(row, asOf))]));
}

const loaderOf =
  (subject: Subject, filter: 'observationIds' | 'recordIds') =>
  ({ ledger }: Foundation) =>
    createGroupedLoader<RowKey, FindingModel[]>({
      question: ({ asOf }) => asOfText(asOf),
      name: ({ rowId }) => String(rowId),
      read: async (keys) => {
        const asOf = keys[0]?.asOf ?? null;
        return byRow(await readFindings(ledger, { [filter]: keys.map(({ rowId }) => rowId), asOf }), subject, asOf);
      },
      absent: () => [],
    });

export const findingsByObservation = loaderOf('observationId', 'observationIds');
export const findingsByRecord = loaderOf('recordId', 'recordIds');
