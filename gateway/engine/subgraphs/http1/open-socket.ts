import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import { checkServerIdentity, connect as connectTls, type SecureContext } from 'node:tls';

/** Where a connection leads, and by what. */
export interface Reach {
  readonly url: URL;
  /** Finds the addresses for every new connection, and may refuse them; the system's own where it is left out. */
  readonly lookup?: LookupFunction | undefined;
  /** Whom https trusts; the system's authorities where it is left out. */
  readonly secureContext?: SecureContext | undefined;
}

const readBytes = 64 * 1024;
// What was read is used before the next read begins, so all connections may read into the same memory.
const shared = Buffer.allocUnsafeSlow(readBytes);

const portOf = ({ port, protocol }: URL): number => Number(port) || (protocol === 'https:' ? 443 : 80);
const unbracketed = (host: string): string => host.replace(/^\[|\]$/g, '');

/** Node looks no IP address up. In brackets it takes one for a name, so that the lookup is asked about that too. */
const lookupOf = (lookup: LookupFunction) => ({
  lookup: ((name, options, callback) => lookup(unbracketed(name), options, callback)) satisfies LookupFunction,
});

/** A new connection, over TLS for https. What `onRead` is handed may be written over afterwards. */
export function openSocket({ url, lookup, secureContext }: Reach, onRead: (read: Buffer) => boolean): Socket {
  const host = unbracketed(url.hostname);
  const address = {
    host: lookup && isIP(host) ? `[${host}]` : host,
    port: portOf(url),
    ...(lookup && lookupOf(lookup)),
  };
  if (url.protocol !== 'https:')
    return connectTcp({
      ...address,
      onread: { buffer: shared, callback: (bytes) => onRead(shared.subarray(0, bytes)) },
    });
  const socket = connectTls({
    ...address,
    // RFC 6066 knows no addresses as server names; the certificate is held against the host all the same.
    servername: isIP(host) ? '' : host,
    ALPNProtocols: ['http/1.1'],
    ...(secureContext && { secureContext, rejectUnauthorized: true }),
    ...(lookup && { checkServerIdentity: (_name: string, certificate) => checkServerIdentity(host, certificate) }),
  });
  socket.on('data', onRead);
  return socket;
}
