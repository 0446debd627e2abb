import { defineEntity, p } from '@mikro-orm/core';

/** The graph as it was composed after one act. Versions count from 1, without gaps; before the first, the committed graph is served. */
export const GraphVersionEntity = defineEntity({
  name: 'GraphVersion',
  tableName: 'graph_version',
  properties: {
    id: p.bigint('number').primary().autoincrement(false),
    supergraph: p.text(),
    /** Ids of the publications that are part of it. */
    publications: p.json<number[]>(),
    /** The act that made it: `publish`, `rollback`, … */
    cause: p.text(),
    /** What was published, retired, set aside or brought back; null where the act was on the whole graph. */
    publicationId: p.bigint('number').nullable(),
    /** Of a roll back of the whole graph, the version whose publications are live again; 0 is the national graph alone. */
    backTo: p.bigint('number').nullable(),
    reason: p.text().nullable(),
    author: p.text().nullable(),
    role: p.text(),
    /** SHA-256 of the national subgraphs it was composed with. */
    nationalDigest: p.text(),
    recordedAt: p.datetime(3),
  },
});
