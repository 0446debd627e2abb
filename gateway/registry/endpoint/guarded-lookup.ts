import type { LookupAddress } from 'node:dns';
import { lookup as lookUp } from 'node:dns/promises';
import { isIP, type BlockList, type LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { addressFault } from './address-guard.ts';
import { EndpointRefused, endpointFault } from './endpoint-fault.ts';

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export interface LookupOptions {
  /** `https:` or `http:`, which fewer addresses may be reached by. */
  readonly protocol: string;
  readonly allowed: BlockList;
  /** The system’s own unless given. */
  readonly resolve?: Resolve;
}

const bySystem: Resolve = async (host) => await lookUp(host, { all: true });

/**
 * The lookup of an endpoint’s client: the addresses that were checked are the ones connected to, so that no name can
 * stand for one address while it is checked and for another when it is used. One forbidden address among several refuses
 * the name: which of them is connected to would be up to chance.
 */
export function guardedLookup({ protocol, allowed, resolve = bySystem }: LookupOptions): LookupFunction {
  const underWay = new Map<string, Promise<readonly LookupAddress[]>>();
  // Two names that are looked up in vain for long are all that a process can wait for, whoever asks (libuv). So no
  // endpoint takes more than one of these places.
  const resolveOnce = async (host: string): Promise<readonly LookupAddress[]> => {
    const found = underWay.get(host) ?? resolve(host);
    underWay.set(host, found);
    try {
      return await found;
    } finally {
      underWay.delete(host);
    }
  };
  const find = async (host: string, family: number): Promise<readonly LookupAddress[]> => {
    const version = isIP(host);
    const addresses = version ? [{ address: host, family: version }] : await resolveOnce(host);
    for (const { address } of addresses) {
      const fault = addressFault(address, { protocol, allowed });
      if (fault) throw new EndpointRefused(version ? fault : { ...fault, detail: `${host} = ${fault.detail}` });
    }
    const wanted = addresses.filter((each) => family === 0 || each.family === family);
    if (wanted.length === 0) throw new EndpointRefused(endpointFault('unknown-host', host));
    return wanted;
  };
  const findByCallback = callbackify(find);
  return (host, { family, all }, callback) =>
    findByCallback(host, familyOf(family), (error, addresses) => {
      if (error) callback(error, '');
      else if (all) callback(null, [...addresses]);
      else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
}

/** Node takes 4, 6, their names, or 0 for both. */
const familyOf = (family: number | 'IPv4' | 'IPv6' = 0): number =>
  typeof family === 'number' ? family : Number(family.slice(-1));
