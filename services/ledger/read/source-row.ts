import type { SourceClaim } from '../claim.ts';

export type SourceRow = Omit<SourceClaim, 'provinceId'>;

/** The source as one JSON value, so that a joined row needs no second pass. */
export const sourceColumn = `json_build_object('id', s.id, 'publisher', s.publisher, 'title', s.title, 'url', s.url,
  'file', s.file, 'publishedOn', s.published_on, 'publishedInferred', s.published_inferred, 'kind', s.kind,
  'language', s.language) as source`;
