import { quotedFigures, type QuotedFigures } from './read-feed-changes.ts';
import type { WriterSession } from './writer-session.ts';

/** A figure that a feed took back. */
export interface WithdrawnFigure {
  readonly provinceId: string;
  readonly indicator: string;
  readonly period: string;
  readonly before: QuotedFigures;
}

/** The first figures that a feed took back, in the order of their ids. */
export const readWithdrawn = async (session: WriterSession, feedId: number, most: number): Promise<WithdrawnFigure[]> =>
  await session.execute<WithdrawnFigure>(
    `select o.province_id as "provinceId", o.indicator, o.period, ${quotedFigures('b')} as before
     from observation o join observation b on b.id = o.supersedes
     where o.feed_id = ? and o.withdrawn order by o.id limit ?`,
    [feedId, most],
  );
