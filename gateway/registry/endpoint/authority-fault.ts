import { X509Certificate } from 'node:crypto';
import { endpointFault, type EndpointFault } from './endpoint-fault.ts';

const certificate = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
/** Certificates of an authority and of those that it hands on to. */
const mostAuthorities = 10;

function read(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}

/** Why that PEM will do for no authority; null where it will. TLS itself passes over what it cannot read in silence. */
export function authorityFault(pem: string, now: () => Date = () => new Date()): EndpointFault | null {
  if (pem.includes('PRIVATE KEY')) return endpointFault('bad-authority', 'PRIVATE KEY');
  const texts = pem.match(certificate) ?? [];
  if (texts.length === 0 || texts.length > mostAuthorities)
    return endpointFault('bad-authority', `${texts.length} × CERTIFICATE`);
  for (const text of texts) {
    const found = read(text);
    if (!found) return endpointFault('bad-authority', text);
    if (new Date(found.validTo) < now()) return endpointFault('bad-authority', `${found.subject}, ${found.validTo}`);
  }
  return null;
}
