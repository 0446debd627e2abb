import { WriterRole, type WriterRoleWord } from '../../../schema/types/feed-words.ts';
import type { CheckReport } from '../checks/run-checks.ts';
import type { PublicationFacts } from '../store/read-publications.ts';
import type { VersionFacts } from '../store/read-versions.ts';
import type { GraphVersionType } from './graph-version.type.ts';
import type { PublishedSubgraph } from './published-subgraph.type.ts';
import { toGraphExtension, toServedDomains } from './told-parts.ts';

/** Null for the hub itself, which acts in no role. */
const roleOf = (role: string): WriterRoleWord | null => (WriterRole.has(role) ? role : null);

export function toSubgraph(facts: PublicationFacts): PublishedSubgraph {
  const { id, provinceId, isLive, setAside, report, role, recordedAt } = facts;
  const isAside = isLive && setAside !== null;
  return {
    id: String(id),
    name: facts.name,
    provinceId,
    province: { id: provinceId },
    standing: isAside ? 'set-aside' : isLive ? 'live' : 'past',
    setAside: isAside ? { ...setAside, provinceId } : null,
    serves: toServedDomains(facts),
    extends: toGraphExtension(facts),
    versionNumber: facts.versionNumber,
    publishedAt: recordedAt,
    role: roleOf(role),
    publishedBy: facts.publishedBy,
    url: facts.url,
    sdl: facts.sdl,
    // As this release, or an earlier one, wrote it.
    checks: [...((report as Partial<CheckReport>).checks ?? [])] as PublishedSubgraph['checks'],
  };
}

export const toGraphVersion = (facts: VersionFacts): GraphVersionType => ({
  id: String(facts.number),
  number: facts.number,
  cause: facts.cause,
  provinceId: facts.provinceId,
  publicationId: facts.publicationId,
  backTo: facts.backTo,
  subgraphCount: facts.publications,
  reason: facts.reason,
  role: roleOf(facts.role),
  author: facts.author,
  recordedAt: facts.recordedAt,
});
