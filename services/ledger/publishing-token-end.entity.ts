import { defineEntity, p } from '@mikro-orm/core';

/** That a publishing token was revoked. */
export const PublishingTokenEndEntity = defineEntity({
  name: 'PublishingTokenEnd',
  tableName: 'publishing_token_end',
  uniques: [{ name: 'publishing_token_end_token_unique', properties: ['publishingTokenId'] }],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    publishingTokenId: p.bigint('number'),
    revokedBy: p.text().nullable(),
    role: p.text(),
    recordedAt: p.datetime(3),
  },
});
