import { registerList } from '../../../schema/registers/register-list.ts';
import { readRecords, type RecordRow } from '../../ledger/read/read-records.ts';
import type { Foundation } from '../foundation.ts';
import { asOfText, createGroupedLoader } from '../grouped-loader.ts';
import { toRecord, type RecordModel } from './record-model.ts';

export interface RecordsKey {
  readonly register: string;
  readonly provinceId: string;
  readonly asOf: Date | null;
}

const shapes = new Map(registerList.map((shape) => [shape.name, shape]));

/** Records of a unit and, for one formed by merger, of its predecessors: all registers in one read. */
export const recordsByProvince = ({ ledger, areas }: Foundation) =>
  createGroupedLoader<RecordsKey, RecordModel[]>({
    question: ({ asOf }) => asOfText(asOf),
    name: ({ register, provinceId }) => `${register} ${provinceId}`,
    read: async (keys) => {
      const asOf = keys[0]?.asOf ?? null;
      const lineageOf = (id: string): string[] => [id, ...(areas.byId(id)?.predecessors ?? [])];
      const provinceIds = [...new Set(keys.flatMap(({ provinceId }) => lineageOf(provinceId)))];
      const rows = await readRecords(ledger, {
        registers: [...new Set(keys.map(({ register }) => register))],
        provinceIds,
        asOf,
      });
      const byName = Map.groupBy(rows, (row) => `${row.register} ${row.provinceId}`);
      const modelsOf = (register: string, found: readonly RecordRow[]): RecordModel[] => {
        const shape = shapes.get(register);
        return shape ? found.map((row) => toRecord(row, shape, asOf)) : [];
      };
      return new Map(
        keys.map(({ register, provinceId }) => [
          `${register} ${provinceId}`,
          modelsOf(
            register,
            lineageOf(provinceId).flatMap((id) => byName.get(`${register} ${id}`) ?? []),
          ),
        ]),
      );
    },
    absent: () => [],
  });
