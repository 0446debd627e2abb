import { defineEntity, p } from '@mikro-orm/core';

/** Grows with every accepted change of a domain: an answer read at a version holds while the version stands. */
export const DomainVersionEntity = defineEntity({
  name: 'DomainVersion',
  tableName: 'domain_version',
  properties: {
    domain: p.text().primary(),
    version: p.bigint('number'),
    recordedAt: p.datetime(3),
  },
});
