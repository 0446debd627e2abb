import { defineEntity, p } from '@mikro-orm/core';

/** One delivery: a file or a call that passed the door. The same bytes under the same name change nothing again. */
export const FeedEntity = defineEntity({
  name: 'Feed',
  tableName: 'feed',
  indexes: [{ name: 'feed_name_digest_index', properties: ['name', 'digest'] }],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.text(),
    digest: p.text(),
    accepted: p.integer(),
    unchanged: p.integer(),
    /** Refused rows with place, found and expected, so that they can be told again after the file is gone. */
    faults: p.json<unknown[]>(),
    recordedAt: p.datetime(3),
  },
});
