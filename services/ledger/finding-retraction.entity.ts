import { defineEntity, p } from '@mikro-orm/core';

/**
 * A finding that the hub takes back: what came later shows that its rule would not say so any more. The finding stays, and
 * stood until then; only what was corrected or withdrawn silences one without this.
 */
export const FindingRetractionEntity = defineEntity({
  name: 'FindingRetraction',
  tableName: 'finding_retraction',
  uniques: [{ name: 'finding_retraction_finding_unique', properties: ['findingId'] }],
  indexes: [{ name: 'finding_retraction_feed_index', properties: ['feedId', 'id'] }],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    findingId: p.bigint('number'),
    feedId: p.bigint('number'),
    recordedAt: p.datetime(3),
  },
});
