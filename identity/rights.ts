import { accessScopes, type Access, type Scope } from '../schema/access/access.ts';
import type { AreaList } from '../schema/areas/area-list.ts';
import type { Identity, Role } from './identity.ts';

const accessByRole: Readonly<Record<Role, readonly Access[]>> = {
  public: [],
  analyst: ['own-province-and-ministry', 'ministry'],
  officer: ['own-province-and-ministry', 'reporter', 'publisher'],
  publisher: ['publisher'],
  editor: ['own-province-and-ministry', 'ministry', 'reporter', 'publisher'],
  operator: ['own-province-and-ministry', 'ministry', 'reporter', 'publisher', 'operator'],
};

/** What a caller may do, in the words of `@requiresScopes`. An officer's and a publisher's hold for the own province alone. */
export const scopesOf = ({ role }: Identity): readonly Scope[] =>
  accessByRole[role].map((access) => accessScopes[access]);

/** Whether a caller has this right for any province at all. */
export const hasAccess = ({ role }: Identity, access: Access): boolean => accessByRole[role].includes(access);

/** An officer's id covers its unit and the units it was formed from, never those that it went up in. */
function covers({ provinceId }: Identity, asked: string, areas: AreaList): boolean {
  const area = provinceId === null ? undefined : areas.byId(provinceId);
  return area !== undefined && areas.lineage(area).some(({ id }) => id === asked);
}

/** Whether a caller may see what is restricted of a unit. */
export const mayRead = (identity: Identity, provinceId: string, areas: AreaList): boolean =>
  identity.role === 'officer' ? covers(identity, provinceId, areas) : hasAccess(identity, 'own-province-and-ministry');

/** Whether a caller may write, correct and withdraw figures of a unit. */
export const mayReport = (identity: Identity, provinceId: string, areas: AreaList): boolean =>
  identity.role === 'officer' ? covers(identity, provinceId, areas) : hasAccess(identity, 'reporter');

/** Whether a caller may publish and retire subgraphs of a unit. A publisher's unit is that one, not those it was formed from. */
export const mayPublish = (identity: Identity, provinceId: string, areas: AreaList): boolean =>
  identity.role === 'publisher' ? identity.provinceId === provinceId : mayReport(identity, provinceId, areas);
