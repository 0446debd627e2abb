import type { RegisterRecord } from '../../../schema/registers/register.type.ts';
import type { RegisterShape } from '../../../schema/registers/shape.ts';
import type { RecordRow } from '../../ledger/read/read-records.ts';

export interface RecordModel extends Omit<RegisterRecord, 'findings' | 'disputes'> {
  readonly rowId: number;
  readonly asOf: Date | null;
}

/** Properties that the record lacks are null, so that every declared field answers. */
export function toRecord(row: RecordRow, shape: RegisterShape, asOf: Date | null): RecordModel {
  const content = Object.fromEntries(Object.keys(shape.properties).map((name) => [name, row.content[name] ?? null]));
  return {
    ...content,
    id: String(row.id),
    rowId: row.id,
    asOf,
    provinceId: row.provinceId,
    province: { id: row.provinceId },
    period: row.period,
    source: row.source,
    locator: row.locator,
    recordedAt: new Date(row.recordedAt),
  };
}
