import type { Client } from 'pg';

/** Rows of feeds that are not whole, in one statement: what any reader could be shown at that moment. */
const sql = `with come as (
    select feed_id from observation where feed_id > $1 union all select feed_id from finding where feed_id > $1
    union all select feed_id from source where feed_id > $1 union all select feed_id from quarantined_row where feed_id > $1
  )
  select 'rows of feed ' || feed_id || ', which was never written' as fault from come
    where not exists (select 1 from feed where feed.id = come.feed_id) group by feed_id
  union all
  select format('feed %s tells of %s rows, and has %s', f.id, f.accepted, had.rows) from feed f
    cross join lateral (select
        (select count(*) from observation o where o.feed_id = f.id) + (select count(*) from record r where r.feed_id = f.id)
        as rows,
        (select count(*) from source s where s.feed_id = f.id) as sources) had
    where f.id > $1 and f.accepted not in (had.rows, had.rows + had.sources)
  union all
  select format('feed %s is in the chain %s times', f.id, count(a.id)) from feed f
    left join audit_entry a on a.object = 'feed ' || f.id
    where f.id > $1 group by f.id having count(a.id) <> 1`;

/** What is wrong with the feeds after number `after`. */
export async function checkFeeds(client: Client, after: number): Promise<string[]> {
  const { rows } = await client.query<{ fault: string }>(sql, [after]);
  return rows.map(({ fault }) => fault);
}

/** Claims that stand more than once, and corrections of nothing. */
const claimsSql = `select format('%s %s %s of %s stands %s times', province_id, indicator, period, source_id, count(*)) as fault
    from observation o where not exists (select 1 from observation n where n.supersedes = o.id)
    group by province_id, indicator, period, source_id having count(*) > 1
  union all
  select 'observation ' || o.id || ' supersedes what is not its claim' from observation o
    left join observation b on b.id = o.supersedes
    where o.supersedes is not null and (b.id is null or b.revision <> o.revision - 1
      or (b.province_id, b.indicator, b.period, b.source_id) <> (o.province_id, o.indicator, o.period, o.source_id))`;

export async function checkClaims(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ fault: string }>(claimsSql);
  return rows.map(({ fault }) => fault);
}
