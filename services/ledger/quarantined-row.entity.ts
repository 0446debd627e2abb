import { defineEntity, p } from '@mikro-orm/core';

/** A row of a feed that waits to be mended. A later row supersedes it when it was mended or given up. */
export const QuarantinedRowEntity = defineEntity({
  name: 'QuarantinedRow',
  tableName: 'quarantined_row',
  uniques: [{ name: 'quarantined_row_supersedes_unique', properties: ['supersedes'] }],
  indexes: [
    { name: 'quarantined_row_feed_index', properties: ['feedId', 'id'] },
    { name: 'quarantined_row_province_index', properties: ['provinceId', 'id'] },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    feedId: p.bigint('number'),
    provinceId: p.text(),
    sheet: p.text().nullable(),
    line: p.integer(),
    /** Its cells by column, as they were found. */
    cells: p.json<Record<string, unknown>>(),
    faults: p.json<unknown[]>(),
    /** `waiting`, `mended` or `dropped`. */
    state: p.text(),
    supersedes: p.bigint('number').nullable(),
    recordedAt: p.datetime(3),
  },
});
