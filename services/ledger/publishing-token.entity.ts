import { defineEntity, p } from '@mikro-orm/core';

/** A token by which a program of one unit publishes its subgraphs. Of the secret there is a digest alone. */
export const PublishingTokenEntity = defineEntity({
  name: 'PublishingToken',
  tableName: 'publishing_token',
  indexes: [{ name: 'publishing_token_province_index', properties: ['provinceId', 'id'] }],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    provinceId: p.text(),
    /** What it is for, in the words of whoever made it. */
    name: p.text(),
    /** SHA-256, in hexadecimal digits. */
    secretHash: p.text(),
    /** The last day on which it holds, in Việt Nam. */
    expiresOn: p.date(),
    madeBy: p.text().nullable(),
    role: p.text(),
    recordedAt: p.datetime(3),
  },
});
