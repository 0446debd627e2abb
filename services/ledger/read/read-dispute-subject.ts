import { NATION } from '../../../schema/areas/area.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import type { SourceKindWord } from '../../../schema/types/source.type.ts';
import type { LedgerDatabase } from '../open-ledger.ts';
import type { DisputeSubject } from '../write/dispute-entries.ts';
import { isOwnKind } from './read-own-sources.ts';
import { selectRows } from './select-rows.ts';

export type SubjectKind = 'observation' | 'record' | 'finding';

interface SubjectRow extends Omit<DisputeSubject, 'answerable'> {
  readonly domain: DomainWord;
  readonly sourceKind: SourceKindWord;
}

const claimSql = (table: 'observation' | 'record'): string => `select c.province_id as "provinceId", c.domain,
    ${table === 'observation' ? 'c.id::float8' : 'null'} as "observationId",
    ${table === 'record' ? 'c.id::float8' : 'null'} as "recordId", null as "findingId", s.kind as "sourceKind"
  from ${table} c join source s on s.id = c.source_id where c.id = ?`;

const subjectSql: Readonly<Record<SubjectKind, string>> = {
  observation: claimSql('observation'),
  record: claimSql('record'),
  finding: `select f.province_id as "provinceId", f.domain, f.observation_id::float8 as "observationId",
      f.record_id::float8 as "recordId", f.id::float8 as "findingId", s.kind as "sourceKind"
    from finding f left join observation o on o.id = f.observation_id left join record r on r.id = f.record_id
    join source s on s.id = coalesce(o.source_id, r.source_id) where f.id = ?`,
};

/**
 * What a dispute on this row would be about; null where there is no such row. A province answers for what its own sources
 * state of it; for all else the ministry does.
 */
export async function readDisputeSubject(
  ledger: LedgerDatabase,
  kind: SubjectKind,
  id: number,
): Promise<DisputeSubject | null> {
  const [row] = await selectRows<SubjectRow>(ledger, subjectSql[kind], [id]);
  if (!row) return null;
  const { sourceKind, ...subject } = row;
  const isOfProvince = subject.provinceId !== NATION && isOwnKind(sourceKind);
  return { ...subject, answerable: isOfProvince ? 'province' : 'ministry' };
}
