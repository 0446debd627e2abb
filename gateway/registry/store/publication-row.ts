import type { SetAsideReasonWord } from '../../../schema/types/registry-words.ts';
import type { LivePublication, PublishedParts, SetAside } from '../publication.ts';

export const millisecondsOf = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

/** The last that was said of the standing of publication `p`, as `s`. */
export const joinStanding = `left join lateral (
  select state, reason, detail, recorded_at from subgraph_standing where publication_id = p.id order by id desc limit 1
) s on true`;

/** Why publication `p` with standing `s` is not asked; null where it is. */
export const setAsideJson = `case when s.state = 'set-aside' then
  json_build_object('reason', s.reason, 'detail', s.detail, 'since', ${millisecondsOf('s.recorded_at')}) end`;

export interface SetAsideJson {
  readonly reason: SetAsideReasonWord;
  readonly detail: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export const livePublicationJson = `json_build_object('id', p.id, 'name', p.name, 'provinceId', p.province_id, 'url', p.url,
  'authority', p.authority, 'sdl', p.sdl, 'parts', p.parts, 'setAside', ${setAsideJson})`;

export interface LivePublicationJson extends Omit<LivePublication, keyof PublishedParts | 'setAside'> {
  readonly parts: PublishedParts;
  readonly setAside: SetAsideJson | null;
}

export const toSetAside = (told: SetAsideJson | null): SetAside | null =>
  told && { ...told, since: new Date(told.since) };

export const toLivePublication = ({ parts, setAside, ...publication }: LivePublicationJson): LivePublication => ({
  ...publication,
  ...parts,
  setAside: toSetAside(setAside),
});
