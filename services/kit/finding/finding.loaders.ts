import type { Finding } from '../../../schema/types/finding.type.ts';
import { readFindings, type FindingRow } from '../../ledger/read/read-findings.ts';
import type { Foundation } from '../foundation.ts';
import { asOfText, createGroupedLoader } from '../grouped-loader.ts';
import { toFinding } from './finding-model.ts';

interface RowKey {
  readonly rowId: number;
  readonly asOf: Date | null;
}

type Subject = 'observationId' | 'recordId';

function byRow(rows: readonly FindingRow[], subject: Subject): Map<string, Finding[]> {
  const groups = Map.groupBy(rows, (row) => String(row[subject]));
  return new Map([...groups].map(([id, group]) => [id, group.map(toFinding)]));
}

const loaderOf =
  (subject: Subject, filter: 'observationIds' | 'recordIds') =>
  ({ ledger }: Foundation) =>
    createGroupedLoader<RowKey, Finding[]>({
      question: ({ asOf }) => asOfText(asOf),
      name: ({ rowId }) => String(rowId),
      read: async (keys) => {
        const rows = await readFindings(ledger, {
          [filter]: keys.map(({ rowId }) => rowId),
          asOf: keys[0]?.asOf ?? null,
        });
        return byRow(rows, subject);
      },
      absent: () => [],
    });

export const findingsByObservation = loaderOf('observationId', 'observationIds');
export const findingsByRecord = loaderOf('recordId', 'recordIds');
