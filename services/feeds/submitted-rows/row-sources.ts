import type { Area } from '../../../schema/areas/area.ts';
import { foldName } from '../../../schema/areas/fold-name.ts';
import type { SourceClaim } from '../../ledger/claim.ts';
import type { Submission } from '../submission.ts';

const shared = { publishedInferred: false, language: 'vi', file: null, kind: 'direct-report' } as const;

const directSourceId = (provinceId: string): string => `${provinceId}/direct`;

/** What a province reports without naming a document: one source for ever, so that its next file corrects this one. */
const directSource = ({ id, nameVi }: Area): SourceClaim => ({
  ...shared,
  id: directSourceId(id),
  provinceId: id,
  publisher: nameVi,
  title: `Số liệu ${nameVi} báo cáo trực tiếp`,
  url: null,
  publishedOn: null,
});

/** Where rows that name no source come from. */
export interface RowSources {
  /** The sources that rows of this file may come to stand under without having been known before. */
  readonly claims: readonly SourceClaim[];
  readonly idFor: (provinceId: string) => string;
}

/**
 * The sources of a submission's rows. A named document is one source for all of them. Without one, each unit reports
 * directly: what a merged unit says of a predecessor stands under the predecessor's own reporting, which it corrects. Ids
 * begin with that of the province, so that nobody writes under the source of another.
 */
export function rowSources(source: Submission['source'], sentFor: Area, covered: readonly Area[]): RowSources {
  const named = source?.title ?? source?.id;
  if (!source || !named) return { claims: covered.map(directSource), idFor: directSourceId };
  const document: SourceClaim = {
    ...shared,
    id: `${sentFor.id}/${source.id ?? foldName(named)}`,
    provinceId: sentFor.id,
    publisher: sentFor.nameVi,
    title: source.title ?? named,
    url: source.url ?? null,
    publishedOn: source.publishedOn ?? null,
  };
  return { claims: [document], idFor: () => document.id };
}

/** The sources of a row that came with an earlier file, by the source which that file named; null where it named none. */
export const keptSources = (sourceId: string | null, sentFor: Area, covered: readonly Area[]): RowSources =>
  sourceId === null || sourceId === directSourceId(sentFor.id)
    ? rowSources(undefined, sentFor, covered)
    : { claims: [], idFor: () => sourceId };
