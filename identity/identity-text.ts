import { nobody, type Identity, type Role } from './identity.ts';

const roles: readonly Role[] = ['public', 'analyst', 'officer', 'publisher', 'editor', 'operator'];

export const isRole = (value: unknown): value is Role => roles.some((role) => role === value);

const isOfProvince = (role: Role): boolean => role === 'officer' || role === 'publisher';

/** An identity as one word of ASCII, fit for a header: `officer:kon-tum:an%40kontum.gov.vn`. Nothing for the public. */
export const identityText = ({ role, provinceId, subject }: Identity): string =>
  role === 'public' ? '' : `${role}:${provinceId ?? ''}:${encodeURIComponent(subject ?? '')}`;

/** The same without the name: what callers share answers by. */
export const audienceText = (identity: Identity): string => identityText({ ...identity, subject: null });

const known = new Map<string, Identity>();
/** Far more than there are audiences; subjects come and go. */
const mostKnown = 1000;

/** Reads what `identityText` wrote. Throws where it is anything else: whoever signed it is no gateway of ours. */
export function readIdentity(text: string): Identity {
  if (text === '') return nobody;
  const found = known.get(text);
  if (found) return found;
  const [role, provinceId = '', subject, ...rest] = text.split(':');
  const isWhole = subject !== undefined && rest.length === 0;
  if (!isWhole || !isRole(role) || isOfProvince(role) !== (provinceId !== ''))
    throw new Error('The identity of a call cannot be read');
  const identity: Identity = {
    role,
    provinceId: provinceId || null,
    subject: subject === '' ? null : decodeURIComponent(subject),
  };
  if (known.size >= mostKnown) known.clear();
  known.set(text, identity);
  return identity;
}
