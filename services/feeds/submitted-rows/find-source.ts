import type { Area } from '../../../schema/areas/area.ts';
import { foldName } from '../../../schema/areas/fold-name.ts';
import type { SourceClaim } from '../../ledger/claim.ts';
import type { Submission } from '../submission.ts';

/**
 * The source of a submission's figures. What a province reports without naming a document is one source for ever, so that
 * its next file corrects the figures of this one; a named document is a source of its own. The id begins with that of the
 * province, so that nobody writes under the source of another.
 */
export function sourceOf({ source, provinceId }: Pick<Submission, 'source' | 'provinceId'>, area: Area): SourceClaim {
  const named = source?.title ?? source?.id;
  const shared = { provinceId, publisher: area.nameVi, publishedInferred: false, language: 'vi', file: null } as const;
  if (!source || !named)
    return {
      ...shared,
      id: `${provinceId}/direct`,
      title: `Số liệu ${area.nameVi} báo cáo trực tiếp`,
      url: null,
      publishedOn: null,
      kind: 'direct-report',
    };
  return {
    ...shared,
    id: `${provinceId}/${source.id ?? foldName(named)}`,
    title: source.title ?? named,
    url: source.url ?? null,
    publishedOn: source.publishedOn ?? null,
    kind: 'direct-report',
  };
}
