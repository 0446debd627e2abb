import { registerList } from '../../../schema/registers/register-list.ts';
import { targetRegister } from '../../../schema/registers/target.ts';
import type { Source } from '../../../schema/types/source.type.ts';
import { toDispute, type DisputeModel } from '../../kit/dispute/dispute-model.ts';
import type { Foundation } from '../../kit/foundation.ts';
import { createGroupedLoader } from '../../kit/grouped-loader.ts';
import { toObservation, type ObservationModel } from '../../kit/observation/observation-model.ts';
import { toRecord, type RecordModel } from '../../kit/register/record-model.ts';
import { toTargets, type TargetModel } from '../../kit/target/target-model.ts';
import { readDisputes } from '../../ledger/read/read-disputes.ts';
import { readObservationsById } from '../../ledger/read/read-observations-by-id.ts';
import { readRecordsById } from '../../ledger/read/read-records-by-id.ts';
import { readSourcesById } from '../../ledger/read/read-sources-by-id.ts';
import type { NamedRecord } from './change.type.ts';

/** One read for all keys, whatever they are; null where there is no such row. */
function byKey<Key, Value>(read: (keys: readonly Key[]) => Promise<ReadonlyMap<string, Value>>) {
  return createGroupedLoader<Key, Value | null>({ question: () => '', name: String, read, absent: () => null });
}

export const observationById = ({ ledger, areas, catalogue }: Foundation) =>
  byKey<number, ObservationModel>(async (ids) => {
    const rows = await readObservationsById(ledger, ids, null);
    return new Map(
      rows.flatMap((row) => {
        const indicator = catalogue.byCode(row.indicator);
        return indicator ? [[String(row.id), toObservation(row, indicator, { areas, asOf: null })] as const] : [];
      }),
    );
  });

const shapes = new Map(registerList.map((shape) => [shape.name, shape]));

export type ChangedRecordModel = (RecordModel | TargetModel) & NamedRecord;

/** Register records, and targets held against their actuals of today: a second read where there are any. */
export const recordById = (foundation: Foundation) =>
  byKey<number, ChangedRecordModel>(async (ids) => {
    const rows = await readRecordsById(foundation.ledger, ids);
    const records = rows.flatMap((row) => {
      const shape = shapes.get(row.register);
      return shape ? [{ ...toRecord(row, shape, null), typeName: shape.typeName }] : [];
    });
    const ofTargets = rows.filter(({ register }) => register === targetRegister);
    const targets =
      ofTargets.length > 0 ? await toTargets(ofTargets, foundation, { on: foundation.today(), asOf: null }) : [];
    return new Map(
      [...records, ...targets.map((target) => ({ ...target, typeName: 'Target' }))].map((each) => [each.id, each]),
    );
  });

export const sourceById = ({ ledger }: Foundation) =>
  byKey<string, Source>(async (ids) => {
    const rows = await readSourcesById(ledger, ids);
    return new Map(rows.map((row) => [row.id, row]));
  });

interface DisputeStep {
  readonly disputeId: number;
  readonly entryId: number;
}

/** Disputes as they stood with one of their steps. */
export const disputeByStep = ({ ledger }: Foundation) =>
  createGroupedLoader<DisputeStep, DisputeModel | null>({
    question: () => '',
    name: ({ entryId }) => String(entryId),
    read: async (steps) => {
      const ids = [...new Set(steps.map(({ disputeId }) => disputeId))];
      const disputes = await readDisputes(ledger, { ids, asOf: null });
      return new Map(
        disputes.flatMap((dispute) =>
          dispute.entries.map((step, at) => [
            String(step.id),
            toDispute({ ...dispute, state: step.state, entries: dispute.entries.slice(0, at + 1) }),
          ]),
        ),
      );
    },
    absent: () => null,
  });
