import type { LedgerDatabase } from '../../../services/ledger/open-ledger.ts';
import { selectRows } from '../../../services/ledger/read/select-rows.ts';
import { allOf, condition, isOneOf, isOneOfRows, type Condition } from '../../../services/ledger/read/statement.ts';
import type { Publication } from '../publication.ts';
import {
  joinStanding,
  livePublicationJson,
  millisecondsOf,
  setAsideJson,
  toLivePublication,
  toSetAside,
  type LivePublicationJson,
  type SetAsideJson,
} from './publication-row.ts';
import type { SetAside } from '../publication.ts';

/** A publication with what became of it. */
export interface PublicationFacts extends Publication {
  /** Whether it is part of the graph now. */
  readonly isLive: boolean;
  readonly setAside: SetAside | null;
  /** The checks by which it was accepted, as they were told then. */
  readonly report: unknown;
  readonly publishedBy: string | null;
  readonly role: string;
  /** The version of the graph that it came with. */
  readonly versionNumber: number;
  readonly recordedAt: Date;
}

export interface PublicationFilter {
  readonly ids?: readonly number[];
  readonly names?: readonly string[];
  /** Of these units; of all where undefined. */
  readonly provinceIds?: readonly string[] | undefined;
  /** Only what is part of the graph now. */
  readonly isLive?: true;
}

interface PublicationRow {
  readonly publication: LivePublicationJson;
  readonly isLive: boolean;
  readonly setAside: SetAsideJson | null;
  readonly report: unknown;
  readonly publishedBy: string | null;
  readonly role: string;
  readonly versionNumber: number;
  readonly recordedAt: number;
}

const columns = `${livePublicationJson} as publication, live.id is not null as "isLive", ${setAsideJson} as "setAside",
  p.report, p.published_by as "publishedBy", p.role, p.graph_version_id::float8 as "versionNumber",
  ${millisecondsOf('p.recorded_at')} as "recordedAt"`;

const liveSql = `select jsonb_array_elements_text(publications)::bigint as id
  from (select publications from graph_version order by id desc limit 1) v`;

function conditionsOf({ ids, names, provinceIds, isLive }: PublicationFilter): Condition {
  const conditions = [condition('true')];
  if (ids) conditions.push(isOneOfRows('p.id', ids));
  if (names) conditions.push(isOneOf('p.name', names));
  if (provinceIds) conditions.push(isOneOf('p.province_id', provinceIds));
  if (isLive) conditions.push(condition('live.id is not null'));
  return allOf(conditions);
}

const toFacts = ({ publication, setAside, recordedAt, ...facts }: PublicationRow): PublicationFacts => ({
  ...toLivePublication(publication),
  ...facts,
  setAside: toSetAside(setAside),
  recordedAt: new Date(recordedAt),
});

/** By name, of each name the newest first: one statement. */
export async function readPublications(ledger: LedgerDatabase, filter: PublicationFilter): Promise<PublicationFacts[]> {
  const where = conditionsOf(filter);
  const rows = await selectRows<PublicationRow>(
    ledger,
    `select ${columns} from subgraph_publication p ${joinStanding} left join (${liveSql}) live on live.id = p.id
     where ${where.sql} order by p.name, p.id desc`,
    where.values,
  );
  return rows.map(toFacts);
}
