import { SignJWT } from 'jose';
import type { AreaList } from '../../schema/areas/area-list.ts';
import type { SignedRole } from '../identity.ts';
import { openSigningKey } from '../keys/signing-key.ts';
import { readClaims } from './read-claims.ts';

/** What tokens name where no setting says otherwise. */
const ownIssuer = 'lien-tinh';

export interface TokenWish {
  readonly role: SignedRole;
  /** Of an officer alone. */
  readonly provinceId: string | null;
  readonly subject: string;
  readonly days: number;
}

export interface IssuePlace {
  /** Where the keys lie: `ownKeysFolder(DATA_DIR)`. */
  readonly folder: string;
  readonly areas: AreaList;
  readonly issuer: string | null;
  readonly audience: string | null;
  readonly now?: () => Date;
}

const dayInSeconds = 86_400;

/** A token of the hub's own making, for a start without an identity provider. Throws `TokenRefused` where nobody could use it. */
export async function issueToken(wish: TokenWish, place: IssuePlace): Promise<string> {
  const { role, provinceId, subject: sub, days } = wish;
  const claims = { role, ...(provinceId === null ? {} : { province: provinceId }) };
  readClaims({ ...claims, sub }, place.areas);
  const { key, kid } = await openSigningKey(place.folder);
  const issuedAt = Math.floor((place.now?.() ?? new Date()).getTime() / 1000);
  return await new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'JWT' })
    .setSubject(sub)
    .setIssuer(place.issuer ?? ownIssuer)
    .setAudience(place.audience ?? ownIssuer)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + days * dayInSeconds)
    .sign(key);
}
