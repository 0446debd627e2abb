import { withoutAccents } from '../../../../schema/areas/fold-name.ts';

/** A download under this name; a second form of it without accents is for clients that know no other (RFC 6266 §4.3). */
export function attachment(name: string): string {
  const plain = withoutAccents(name).replaceAll(/[^\w. ()-]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
