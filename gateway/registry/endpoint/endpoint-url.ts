import { isIP, type BlockList } from 'node:net';
import { addressFault } from './address-guard.ts';
import { endpointFault, type EndpointFault } from './endpoint-fault.ts';

const longestUrl = 2000;
/** Below, other protocols have their servers: whoever gives such a port wants the hub to speak to one of them. */
const leastFreePort = 1024;
const portsOfTheWeb = new Set(['', '80', '443']);

/**
 * Why the hub calls no such address, as far as the text tells; null where it may. What a name leads to is found out at
 * each connection (guardedLookup).
 */
export function endpointUrlFault(text: string, allowed: BlockList): EndpointFault | null {
  const url = URL.parse(text);
  if (!url || text.length > longestUrl) return endpointFault('bad-url', text);
  const { protocol, port } = url;
  if (protocol !== 'https:' && protocol !== 'http:') return endpointFault('bad-url', protocol);
  // What is wrong is named without repeating it: it may be a password.
  if (url.username !== '' || url.password !== '') return endpointFault('bad-url', 'user:password@');
  if (text.includes('#')) return endpointFault('bad-url', text.slice(text.indexOf('#')));
  if (!portsOfTheWeb.has(port) && Number(port) < leastFreePort) return endpointFault('bad-url', `:${port}`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) ? addressFault(host, { protocol, allowed }) : null;
}
