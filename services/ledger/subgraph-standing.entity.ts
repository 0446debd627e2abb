import { defineEntity, p } from '@mikro-orm/core';

/** That a publication is no longer asked, or is asked again, from a version of the graph on. The last row of a publication holds. */
export const SubgraphStandingEntity = defineEntity({
  name: 'SubgraphStanding',
  tableName: 'subgraph_standing',
  indexes: [
    { name: 'subgraph_standing_publication_index', properties: ['publicationId', 'id'] },
    { name: 'subgraph_standing_version_index', properties: ['graphVersionId'] },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    publicationId: p.bigint('number'),
    /** `set-aside` or `returned`. */
    state: p.text(),
    /** Why it is not asked; null of a return. */
    reason: p.text().nullable(),
    detail: p.text().nullable(),
    graphVersionId: p.bigint('number'),
    recordedAt: p.datetime(3),
  },
});
