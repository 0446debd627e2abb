import { defineEntity, p } from '@mikro-orm/core';

/** A province's subgraph as it was accepted once. The next version of it is another row of the same name. */
export const SubgraphPublicationEntity = defineEntity({
  name: 'SubgraphPublication',
  tableName: 'subgraph_publication',
  indexes: [
    { name: 'subgraph_publication_name_index', properties: ['name', 'id'] },
    { name: 'subgraph_publication_province_index', properties: ['provinceId', 'id'] },
    { name: 'subgraph_publication_version_index', properties: ['graphVersionId'] },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.text(),
    provinceId: p.text(),
    url: p.text(),
    /** Certificate authority, PEM; null for those that the system trusts. */
    authority: p.text().nullable(),
    sdl: p.text(),
    /** What it serves of the contract, and what it extends the graph by. */
    parts: p.json<object>(),
    /** The checks by which it was accepted. */
    report: p.json<object>(),
    publishedBy: p.text().nullable(),
    role: p.text(),
    /** The version of the graph that it came with. */
    graphVersionId: p.bigint('number'),
    recordedAt: p.datetime(3),
  },
});
