import { defineEntity, p } from '@mikro-orm/core';

/** A document figures were read from. Its rows are written once. */
export const SourceEntity = defineEntity({
  name: 'Source',
  tableName: 'source',
  indexes: [{ name: 'source_feed_index', properties: ['feedId', 'id'] }],
  properties: {
    id: p.text().primary(),
    provinceId: p.text(),
    publisher: p.text().nullable(),
    title: p.text(),
    url: p.text().nullable(),
    file: p.text().nullable(),
    publishedOn: p.text().nullable(),
    publishedInferred: p.boolean(),
    kind: p.text(),
    language: p.text(),
    feedId: p.bigint('number'),
    recordedAt: p.datetime(3),
  },
});
