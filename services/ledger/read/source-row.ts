import type { SourceKindWord } from '../../../schema/types/source.type.ts';

export interface SourceRow {
  readonly id: string;
  readonly publisher: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly file: string | null;
  readonly publishedOn: string | null;
  readonly publishedInferred: boolean;
  readonly kind: SourceKindWord;
  readonly language: string;
}

/** The source as one JSON value, so that a joined row needs no second pass. */
export const sourceColumn = `json_build_object('id', s.id, 'publisher', s.publisher, 'title', s.title, 'url', s.url,
  'file', s.file, 'publishedOn', s.published_on, 'publishedInferred', s.published_inferred, 'kind', s.kind,
  'language', s.language) as source`;
