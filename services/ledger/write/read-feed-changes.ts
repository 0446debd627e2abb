import type { ObservationClaim } from '../claim.ts';
import type { RowPlace } from './stage-observations.ts';
import type { WriterSession } from './writer-session.ts';

/** The figures of a claim, as a rule or a report quotes them. */
export type QuotedFigures = Pick<
  ObservationClaim,
  'qualifier' | 'value' | 'lower' | 'upper' | 'numerator' | 'denominator' | 'stated'
>;

/** A new or corrected observation, with the place of the row that it came from. */
export interface FeedChange extends RowPlace {
  readonly provinceId: string;
  readonly indicator: string;
  readonly period: string;
  readonly after: QuotedFigures;
  /** Null where the ledger held nothing of it, or what it held was withdrawn. */
  readonly before: QuotedFigures | null;
}

/** The figures of a row, as JSON. */
export const quotedFigures = (
  table: string,
): string => `json_build_object('qualifier', ${table}.qualifier, 'value', ${table}.value::text,
  'lower', ${table}.lower::text, 'upper', ${table}.upper::text, 'numerator', ${table}.numerator::text,
  'denominator', ${table}.denominator::text, 'stated', ${table}.stated::text)`;

const sameClaim = (table: string): string => `s.source_id = ${table}.source_id and s.province_id = ${table}.province_id
  and s.indicator = ${table}.indicator and s.period = ${table}.period and s.faults is null`;

/** The first changes of a feed whose rows are still staged: corrections before what is new, in the order of the file. */
export const readFeedChanges = async (session: WriterSession, feedId: number, most: number): Promise<FeedChange[]> =>
  await session.execute<FeedChange>(
    `select o.province_id as "provinceId", o.indicator, o.period, s.sheet, s.line, ${quotedFigures('o')} as after,
       case when b.id is null or b.withdrawn then null else ${quotedFigures('b')} end as before
     from (select * from observation where feed_id = ? order by (supersedes is null), id limit ?) o
     left join observation b on b.id = o.supersedes
     join staged s on ${sameClaim('o')}
     order by (o.supersedes is null), o.id`,
    [feedId, most],
  );

/** Where the rows of these observations stand in the file; those of other feeds are left out. */
export async function readPlaces(
  session: WriterSession,
  feedId: number,
  ids: readonly number[],
): Promise<ReadonlyMap<number, RowPlace>> {
  if (ids.length === 0) return new Map();
  const rows = await session.execute<RowPlace & { id: number }>(
    `select o.id::float8 as id, s.sheet, s.line from observation o join staged s on ${sameClaim('o')}
     where o.id = any(string_to_array(?, ',')::bigint[]) and o.feed_id = ?`,
    [ids.join(','), feedId],
  );
  return new Map(rows.map(({ id, sheet, line }) => [id, { sheet, line }]));
}
