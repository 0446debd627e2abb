import { defineEntity, p } from '@mikro-orm/core';

/**
 * A verdict on one observation or record, written in the same transaction as the claim that called for it. It holds as
 * long as every row it rests on is current, so a correction silences it without anything being changed or deleted.
 */
export const FindingEntity = defineEntity({
  name: 'Finding',
  tableName: 'finding',
  indexes: [
    { name: 'finding_observation_index', properties: ['observationId'] },
    { name: 'finding_record_index', properties: ['recordId'] },
    { name: 'finding_rule_index', properties: ['rule', 'domain', 'provinceId'] },
    { name: 'finding_feed_index', properties: ['feedId', 'id'] },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    rule: p.text(),
    severity: p.text(),
    domain: p.text(),
    provinceId: p.text(),
    indicator: p.text().nullable(),
    period: p.text().nullable(),
    observationId: p.bigint('number').nullable(),
    recordId: p.bigint('number').nullable(),
    related: p.json<number[]>(),
    found: p.text(),
    expected: p.text(),
    repair: p.text().nullable(),
    messageVi: p.text(),
    messageEn: p.text(),
    feedId: p.bigint('number'),
    recordedAt: p.datetime(3),
  },
});
