import type { Identity } from '../../../../identity/identity.ts';
import { mayRead, mayReport } from '../../../../identity/rights.ts';
import type { IdentifyBearer } from '../../../../identity/tokens/identify-bearer.ts';
import type { Area } from '../../../../schema/areas/area.ts';
import type { AreaList } from '../../../../schema/areas/area-list.ts';
import { unknownProvince } from '../../../../schema/errors/catalogue.ts';
import { notReporter, publisherOnly, reporterUnknown } from '../../../../schema/errors/feed-refusals.ts';
import { FeedRefused } from '../refuse/feed-refused.ts';

const mostSuggested = 3;

/** The unit of this id. Throws `FeedRefused` (404), with those that may have been meant, where there is none. */
export function requireProvince(id: string, areas: AreaList): Area {
  const area = areas.byId(id);
  if (area) return area;
  const nearest = areas.search(id.slice(0, 80)).map((each) => each.id);
  throw new FeedRefused(404, unknownProvince(id, nearest.slice(0, mostSuggested)));
}

/** Who asks, as the header says. Throws `FeedRefused` (401) where it says nothing, `TokenRefused` where it says nonsense. */
export async function requireIdentity(authorization: string | undefined, identify: IdentifyBearer): Promise<Identity> {
  const identity = await identify(authorization);
  if (!identity) throw new FeedRefused(401, reporterUnknown());
  return identity;
}

/** The units that an officer's token is for; none where it is for no unit, or for all. */
function ownUnits({ provinceId }: Identity, areas: AreaList): string[] {
  const own = provinceId === null ? undefined : areas.byId(provinceId);
  return own ? areas.lineage(own).map(({ id }) => id) : [];
}

const shut = (identity: Identity, { id }: Area, areas: AreaList): FeedRefused =>
  new FeedRefused(403, identity.role === 'publisher' ? publisherOnly(id) : notReporter(id, ownUnits(identity, areas)));

/** Throws `FeedRefused` (403) where the caller may not write for the unit. */
export function requireReporter(identity: Identity, area: Area, areas: AreaList): void {
  if (!mayReport(identity, area.id, areas)) throw shut(identity, area, areas);
}

/** Throws `FeedRefused` (403) where the caller may not see what is restricted of the unit. */
export function requireReader(identity: Identity, area: Area, areas: AreaList): void {
  if (!mayRead(identity, area.id, areas)) throw shut(identity, area, areas);
}
