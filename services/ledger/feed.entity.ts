import { defineEntity, p } from '@mikro-orm/core';

/** One delivery: what passed the door at once. The same bytes under the same name change nothing again. */
export const FeedEntity = defineEntity({
  name: 'Feed',
  tableName: 'feed',
  indexes: [
    { name: 'feed_name_digest_index', properties: ['name', 'digest'] },
    { name: 'feed_province_index', properties: ['provinceId', 'id'] },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    /** How it came, a word of FeedKind. */
    kind: p.text(),
    name: p.text(),
    digest: p.text(),
    accepted: p.integer(),
    unchanged: p.integer(),
    /** Null where it speaks of several provinces. */
    provinceId: p.text().nullable(),
    /** Who brought it, as the identity provider names them, and in which role; null for the hub itself. */
    submitter: p.text().nullable(),
    role: p.text().nullable(),
    /** Why held figures changed. */
    reason: p.text().nullable(),
    /** Refused rows with place, found and expected, so that they can be told again after the file is gone. */
    faults: p.json<unknown[]>(),
    recordedAt: p.datetime(3),
  },
});
