/** The rows of the ledger that one object of an audit entry vouches for; `?` is its id. */
const epoch = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

interface Table {
  readonly name: string;
  /** Names, separated by commas. */
  readonly columns: string;
  /** Where the rows of object `id` are. */
  readonly of: string;
}

const disputeColumns = `id, dispute_id, province_id, domain, observation_id, record_id, finding_id, answerable, state,
  words, author, role, feed_id`;

const feedTables: readonly Table[] = [
  {
    name: 'feed',
    columns:
      'id, kind, name, digest, province_id, submitter, role, reason, source_id, number_style, accepted, unchanged, faults',
    of: 'id',
  },
  {
    name: 'source',
    columns: `id, province_id, publisher, title, url, file, published_on, published_inferred, kind, language`,
    of: 'feed_id',
  },
  {
    name: 'observation',
    columns: `id, province_id, domain, indicator, period, period_start, period_end, qualifier, value, lower, upper, numerator, denominator, stated, derived, merged_basis, source_id, locator, revision, supersedes, reason, withdrawn`,
    of: 'feed_id',
  },
  {
    name: 'record',
    columns: `id, register, domain, province_id, key, period, content, source_id, locator, revision, supersedes, reason, withdrawn`,
    of: 'feed_id',
  },
  {
    name: 'finding',
    columns: `id, rule, severity, domain, province_id, indicator, period, observation_id, record_id, related, found, expected, repair, message_vi, message_en`,
    of: 'feed_id',
  },
  {
    name: 'quarantined_row',
    columns: `id, province_id, sheet, line, cells, faults, state, supersedes`,
    of: 'feed_id',
  },
  { name: 'dispute_entry', columns: disputeColumns, of: 'feed_id' },
];

/** The tables whose rows name the feed that they came with. */
export const rowsOfFeeds: readonly string[] = feedTables.filter(({ of }) => of === 'feed_id').map(({ name }) => name);

const disputeTables: readonly Table[] = [{ name: 'dispute_entry', columns: disputeColumns, of: 'id' }];

/** The text of a JSON list of the columns: no column can run over into the next. */
const rowDigest = ({ columns }: Table): string =>
  `sha256(convert_to(json_build_array(${columns}, ${epoch('recorded_at')})::text, 'UTF8'))`;

const tableDigest = (table: Table): string =>
  `(select encode(sha256(coalesce(string_agg(${rowDigest(table)}, ''::bytea order by id), ''::bytea)), 'hex')
    from ${table.name} where ${table.of} = ?)`;

const digestSql = (tables: readonly Table[]): string =>
  `select encode(sha256(convert_to(concat(${tables.map(tableDigest).join(', ')}), 'UTF8')), 'hex') as digest`;

interface DigestStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const statementOf = (tables: readonly Table[], id: number): DigestStatement => ({
  sql: digestSql(tables),
  values: tables.map(() => id),
});

/** SHA-256 over every row that came with a feed, by the server: 32 bytes a row are all it holds in memory. */
export const feedDigest = (id: number): DigestStatement => statementOf(feedTables, id);

/** The same for one entry of a dispute. */
export const disputeEntryDigest = (id: number): DigestStatement => statementOf(disputeTables, id);
