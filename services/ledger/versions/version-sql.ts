/** Any number; the first half of the lock under which a writer is about to change a domain. */
const domainLock = 5_463_635;

/** `?`: domains, separated by commas. Held until the writer's transaction ends, however it ends. */
export const closeDomainsSql = `select pg_advisory_xact_lock(${domainLock}, hashtext(d)) from unnest(string_to_array(?, ',')) d`;

/** `$1`: domains. Those that a writer is about to change. The lock is given back with the end of the statement. */
export const closedDomainsSql = `select d as domain from unnest($1::text[]) d
  where not pg_try_advisory_xact_lock_shared(${domainLock}, hashtext(d))`;

export const versionsSql = 'select domain, version::text as version from domain_version';

/** `$1`: holder, `$2`: domains it may answer of from memory, `$3`: for how many milliseconds. */
export const claimLeaseSql = `insert into version_lease (holder, domains, expires_at)
  values ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
  on conflict (holder) do update set domains = excluded.domains, expires_at = excluded.expires_at`;

export const releaseLeaseSql = 'delete from version_lease where holder = $1';

/** Of processes that ended without a word. */
export const forgetOldLeasesSql = `delete from version_lease where expires_at < clock_timestamp() - interval '1 hour'`;

/**
 * `?`: domains, separated by commas. How many may answer of them from memory, and whether the table remembers at all: the
 * row without a holder is in it from the start, and a server that crashed comes back with the table empty.
 */
export const readersSql = `select count(*) filter (where expires_at > clock_timestamp() and holder <> ''
    and domains && string_to_array(?, ','))::int as readers,
  coalesce(bool_or(holder = ''), false) as "isRemembered" from version_lease`;

export const rememberLeasesSql = `insert into version_lease (holder, domains, expires_at) values ('', '{}', 'infinity')
  on conflict do nothing`;
