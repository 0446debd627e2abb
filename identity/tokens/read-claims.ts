import type { JWTPayload } from 'jose';
import type { AreaList } from '../../schema/areas/area-list.ts';
import type { Identity } from '../identity.ts';
import { isRole } from '../identity-text.ts';
import { TokenRefused } from './token-refused.ts';

/** Names of people and programs; longer ones would only fill headers and logs. */
const longestSubject = 200;

/** Reads who asks: `sub`, `role` and, of an officer, `province`. Throws `TokenRefused` where they do not fit together. */
export function readClaims(claims: JWTPayload, areas: AreaList): Identity {
  const {
    sub,
    role,
    province = null,
  } = claims as JWTPayload & { readonly role?: unknown; readonly province?: unknown };
  if (typeof sub !== 'string' || sub.trim() === '' || sub.length > longestSubject || !sub.isWellFormed())
    throw new TokenRefused('claims', `"sub" must be a name of 1 to ${longestSubject} characters`);
  if (!isRole(role) || role === 'public' || role === 'publisher')
    throw new TokenRefused('claims', '"role" must be analyst, officer, editor or operator');
  if (role !== 'officer') {
    if (province !== null)
      throw new TokenRefused('claims', `"province" is for the role officer alone, not for ${role}`);
    return { role, subject: sub, provinceId: null };
  }
  if (typeof province !== 'string' || !areas.byId(province))
    throw new TokenRefused('claims', '"province" of an officer must be the id of a unit, e.g. kon-tum');
  return { role, subject: sub, provinceId: province };
}
