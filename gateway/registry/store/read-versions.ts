import type { GraphChangeWord } from '../../../schema/types/registry-words.ts';
import type { LedgerDatabase } from '../../../services/ledger/open-ledger.ts';
import { selectRows } from '../../../services/ledger/read/select-rows.ts';
import type { GraphVersion } from '../publication.ts';
import {
  joinStanding,
  livePublicationJson,
  millisecondsOf,
  toLivePublication,
  type LivePublicationJson,
} from './publication-row.ts';

/** A version with what only those need who make the next one. */
export interface StandingVersion extends GraphVersion {
  /** Null of version 0. */
  readonly nationalDigest: string | null;
}

/** As it comes from `currentVersionSql`. */
export interface VersionRow {
  readonly id: number;
  readonly supergraph: string;
  readonly nationalDigest: string;
  readonly publications: readonly LivePublicationJson[];
}

const versionColumns = `v.id::float8 as id, v.supergraph, v.national_digest as "nationalDigest", (
  select coalesce(json_agg(${livePublicationJson} order by p.id), '[]') from subgraph_publication p ${joinStanding}
  where p.id in (select jsonb_array_elements_text(v.publications)::bigint)
) as publications`;

/** No row where nobody has published anything yet. */
export const currentVersionSql = `select ${versionColumns} from graph_version v order by v.id desc limit 1`;

export const toVersion = ({ id, supergraph, nationalDigest, publications }: VersionRow): StandingVersion => ({
  number: id,
  supergraphSdl: supergraph,
  nationalDigest,
  publications: publications.map(toLivePublication),
});

/** Null where no version was ever made. */
export async function readCurrentVersion(ledger: LedgerDatabase): Promise<StandingVersion | null> {
  const [row] = await selectRows<VersionRow>(ledger, currentVersionSql, []);
  return row ? toVersion(row) : null;
}

/** Null where there is no such version. Publications stand as they stand now. */
export async function readVersion(ledger: LedgerDatabase, number: number): Promise<StandingVersion | null> {
  const [row] = await selectRows<VersionRow>(ledger, `select ${versionColumns} from graph_version v where v.id = ?`, [
    number,
  ]);
  return row ? toVersion(row) : null;
}

/** How a version came about. */
export interface VersionFacts {
  readonly number: number;
  readonly cause: GraphChangeWord;
  /** What was published, brought back, retired or set aside; null where the act was on the whole graph. */
  readonly publicationId: number | null;
  readonly name: string | null;
  readonly provinceId: string | null;
  /** Of a roll back of the whole graph. */
  readonly backTo: number | null;
  readonly reason: string | null;
  readonly author: string | null;
  /** `hub` where nobody acted. */
  readonly role: string;
  /** How many publications are part of it. */
  readonly publications: number;
  readonly recordedAt: Date;
}

type FactsRow = Omit<VersionFacts, 'recordedAt'> & { readonly recordedAt: number };

const factsColumns = `v.id::float8 as number, v.cause, v.publication_id::float8 as "publicationId", p.name,
  p.province_id as "provinceId", v.back_to::float8 as "backTo", v.reason, v.author, v.role,
  jsonb_array_length(v.publications) as publications, ${millisecondsOf('v.recorded_at')} as "recordedAt"`;

/** Newest first, those before the version `beforeNumber`. */
export async function readHistory(
  ledger: LedgerDatabase,
  { beforeNumber, limit }: { readonly beforeNumber: number; readonly limit: number },
): Promise<VersionFacts[]> {
  const rows = await selectRows<FactsRow>(
    ledger,
    `select ${factsColumns} from graph_version v left join subgraph_publication p on p.id = v.publication_id
     where v.id < ? order by v.id desc limit ?`,
    [beforeNumber, limit],
  );
  return rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt) }));
}
