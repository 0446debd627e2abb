import { defineEntity, p } from '@mikro-orm/core';

/**
 * What one source says of one indicator, province and period. Never updated: a correction is a new row with the next
 * revision that supersedes the one before.
 */
export const ObservationEntity = defineEntity({
  name: 'Observation',
  tableName: 'observation',
  uniques: [
    // Also finds a series, or a period of it.
    {
      name: 'observation_claim_unique',
      properties: ['indicator', 'provinceId', 'periodEnd', 'period', 'sourceId', 'revision'],
    },
    { name: 'observation_supersedes_unique', properties: ['supersedes'], where: 'supersedes is not null' },
  ],
  indexes: [
    { name: 'observation_domain_period_index', properties: ['domain', 'periodEnd'] },
    { name: 'observation_province_index', properties: ['provinceId', 'periodEnd'] },
    { name: 'observation_feed_index', properties: ['feedId', 'id'] },
    { name: 'observation_province_order_index', properties: ['provinceId', 'id'] },
    { name: 'observation_change_index', properties: ['id'], where: 'supersedes is not null' },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    provinceId: p.text(),
    domain: p.text(),
    indicator: p.text(),
    period: p.text(),
    periodStart: p.date(),
    periodEnd: p.date(),
    qualifier: p.text(),
    /** Numbers keep the digits of their source: 0.4780 stays so, for rounding is judged by them. */
    value: p.decimal().columnType('numeric').nullable(),
    lower: p.decimal().columnType('numeric').nullable(),
    upper: p.decimal().columnType('numeric').nullable(),
    numerator: p.decimal().columnType('numeric').nullable(),
    denominator: p.decimal().columnType('numeric').nullable(),
    stated: p.decimal().columnType('numeric').nullable(),
    derived: p.boolean(),
    /** True where the figure speaks of a merged unit before it existed. */
    mergedBasis: p.boolean(),
    sourceId: p.text(),
    locator: p.text().nullable(),
    revision: p.integer(),
    supersedes: p.bigint('number').nullable(),
    reason: p.text().nullable(),
    withdrawn: p.boolean(),
    feedId: p.bigint('number'),
    recordedAt: p.datetime(3),
  },
});
