import { hash } from 'node:crypto';

const epoch = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

interface Table {
  readonly name: string;
  /** Names, separated by commas. */
  readonly columns: string;
  /** The column that names the object of a row. */
  readonly of: string;
  /** Type of `id`, by which its rows are ordered; bigint where left out. */
  readonly key?: 'text';
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
    key: 'text',
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
  { name: 'finding_retraction', columns: 'id, finding_id', of: 'feed_id' },
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

const graphVersionTables: readonly Table[] = [
  {
    name: 'graph_version',
    columns: 'id, supergraph, publications, cause, publication_id, back_to, reason, author, role, national_digest',
    of: 'id',
  },
  {
    name: 'subgraph_publication',
    columns: 'id, name, province_id, url, authority, sdl, parts, report, published_by, role',
    of: 'graph_version_id',
  },
  {
    name: 'subgraph_standing',
    columns: 'id, publication_id, state, reason, detail',
    of: 'graph_version_id',
  },
];

const publishingTokenTables: readonly Table[] = [
  {
    name: 'publishing_token',
    columns: 'id, province_id, name, secret_hash, expires_on, made_by, role',
    of: 'id',
  },
];

const publishingTokenEndTables: readonly Table[] = [
  { name: 'publishing_token_end', columns: 'id, publishing_token_id, revoked_by, role', of: 'id' },
];

/** The tables whose rows name the version of the graph that they came with. */
export const rowsOfGraphVersions: readonly string[] = graphVersionTables
  .filter(({ of }) => of === 'graph_version_id')
  .map(({ name }) => name);

/** The text of a JSON list of the columns: no column can run over into the next. */
const rowDigest = ({ columns }: Table): string =>
  `sha256(convert_to(json_build_array(${columns}, ${epoch('recorded_at')})::text, 'UTF8'))`;

/**
 * Rows that are hashed by one statement: what the server holds of them in memory, and how long a statement takes, are
 * bounded by it. Digests are of these pieces, so it is the same for ever.
 */
const pieceSize = 10_000;

const pieceSql = (table: Table): string => {
  const { name, of, key = 'bigint' } = table;
  // Sorted by letters' codes, texts have one order whatever the language of the database.
  const order = key === 'text' ? 'id collate "C"' : 'id';
  return `select '${name}' as table, count(*)::int as rows, max(${order})::text as last,
      encode(sha256(coalesce(string_agg(${rowDigest(table)}, ''::bytea order by ${order}), ''::bytea)), 'hex') as digest
    from (select * from ${name} where ${of} = ?::bigint and ${order} > ?::${key} order by ${order} limit ${pieceSize}) piece`;
};

interface Piece {
  readonly table: string;
  readonly rows: number;
  readonly last: string | null;
  readonly digest: string;
}

/** Sends one statement, whose places for values are question marks. */
export type AskLedger = (sql: string, values: readonly unknown[]) => Promise<Piece[]>;

/** The digests of a table's pieces from the second on; most objects have none. */
async function laterDigests(ask: AskLedger, table: Table, id: number, first: Piece | undefined): Promise<string[]> {
  const digests: string[] = [];
  for (let piece = first; piece?.rows === pieceSize;) {
    [piece] = await ask(pieceSql(table), [id, piece.last]);
    if (piece && piece.rows > 0) digests.push(piece.digest);
  }
  return digests;
}

async function digestOf(ask: AskLedger, tables: readonly Table[], id: number): Promise<string> {
  const sql = tables.map((table) => `(${pieceSql(table)})`).join(' union all ');
  const firsts = await ask(
    sql,
    tables.flatMap(({ key }) => [id, key === 'text' ? '' : '0']),
  );
  const content: [string, string[]][] = [];
  for (const table of tables) {
    const first = firsts.find((piece) => piece.table === table.name);
    content.push([table.name, [first?.digest ?? '', ...(await laterDigests(ask, table, id, first))]]);
  }
  return hash('sha256', JSON.stringify(content));
}

/**
 * SHA-256 over every row that came with a feed. The server hashes them, 10,000 by a statement; neither it nor this process
 * holds more of them. One statement where no table has so many.
 */
export const digestFeed = async (ask: AskLedger, id: number): Promise<string> => await digestOf(ask, feedTables, id);

/** The same for one entry of a dispute. */
export const digestDisputeEntry = async (ask: AskLedger, id: number): Promise<string> =>
  await digestOf(ask, disputeTables, id);

/** The same for a version of the graph and the rows that it came with. */
export const digestGraphVersion = async (ask: AskLedger, id: number): Promise<string> =>
  await digestOf(ask, graphVersionTables, id);

/** The same for a publishing token, as it was made. */
export const digestPublishingToken = async (ask: AskLedger, id: number): Promise<string> =>
  await digestOf(ask, publishingTokenTables, id);

/** The same for the end of one. */
export const digestPublishingTokenEnd = async (ask: AskLedger, id: number): Promise<string> =>
  await digestOf(ask, publishingTokenEndTables, id);
