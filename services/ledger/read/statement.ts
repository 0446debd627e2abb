/** A statement in the making: SQL text and its values, in step. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export const condition = (sql: string, ...values: unknown[]): Condition => ({ sql, values });

/** Ids hold no commas; one text value keeps the statement the same for any number of them. */
export const isOneOf = (column: string, ids: readonly string[]): Condition =>
  condition(`${column} = any(string_to_array(?, ','))`, ids.join(','));

/** The same for ids of rows. */
export const isOneOfRows = (column: string, ids: readonly number[]): Condition =>
  condition(`${column} = any(string_to_array(?, ',')::bigint[])`, ids.join(','));

export const allOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' and '),
  values: conditions.flatMap(({ values }) => values),
});

/** What the hub knew at `asOf` (null: now): neither superseded by then, nor withdrawn, nor recorded later. */
export function isCurrent(table: 'observation' | 'record', alias: string, asOf: Date | null): Condition {
  const newer = `select 1 from ${table} n where n.supersedes = ${alias}.id`;
  if (!asOf) return condition(`not ${alias}.withdrawn and not exists (${newer})`);
  return condition(
    `not ${alias}.withdrawn and ${alias}.recorded_at <= ?::timestamptz and not exists (${newer} and n.recorded_at <= ?::timestamptz)`,
    asOf.toISOString(),
    asOf.toISOString(),
  );
}
