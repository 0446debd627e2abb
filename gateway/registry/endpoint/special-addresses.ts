import { BlockList } from 'node:net';
import { ipv6Groups } from './ipv6-groups.ts';

/**
 * Addresses that lead anywhere but to a server on the Internet, under the names of the IANA special-purpose registries
 * (RFC 6890), which both languages use. Of IPv6 nothing but global unicast, 2000::/3, leads there.
 */
const special: readonly (readonly [name: string, ...ranges: string[]])[] = [
  ['This network', '0.0.0.0/8', '::/128'],
  ['Loopback', '127.0.0.0/8', '::1/128'],
  ['Private-Use', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  // Where clouds hand out the credentials of their machines.
  ['Link-Local', '169.254.0.0/16', 'fe80::/10'],
  ['Cloud platform', '168.63.129.16/32'],
  ['Shared Address Space', '100.64.0.0/10'],
  ['Unique-Local', 'fc00::/7'],
  ['Multicast', '224.0.0.0/4', 'ff00::/8'],
  ['Limited Broadcast', '255.255.255.255/32'],
  ['Benchmarking', '198.18.0.0/15', '2001:2::/48'],
  ['Documentation', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'],
  ['6to4 Relay Anycast', '192.88.99.0/24'],
  // What an address of Teredo holds of IPv4 is written inverted, and no server is reached by it.
  ['TEREDO', '2001::/32'],
  ['IETF Protocol Assignments', '192.0.0.0/24', '2001::/23'],
  ['Reserved', '240.0.0.0/4'],
];

function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    list.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

const lists = special.map(([name, ...ranges]) => ({ name, list: blockListOf(ranges) }));
const globalUnicast = blockListOf(['2000::/3']);

const ipv4Of = (high: number, low: number): string => [high >> 8, high & 255, low >> 8, low & 255].join('.');

/** The address of IPv4 that one of IPv6 stands for: mapped, NAT64 (RFC 6052), 6to4 (RFC 3056). Null where it stands for none. */
function embedded([a = 0, b = 0, c = 0, ...rest]: readonly number[]): string | null {
  const [d = 0, e = 0, f = 0, g = 0, h = 0] = rest;
  const isMapped = !a && !b && !c && !d && !e && f === 0xffff;
  const isNat64 = a === 0x64 && b === 0xff9b && !c && !d && !e && !f;
  if (isMapped || isNat64) return ipv4Of(g, h);
  return a === 0x2002 ? ipv4Of(b, c) : null;
}

function specialIpv6(address: string): string | null {
  const groups = ipv6Groups(address);
  if (!groups) return 'no address';
  const ipv4 = embedded(groups);
  if (ipv4 !== null) return specialName(ipv4);
  const name = lists.find(({ list }) => list.check(address, 'ipv6'))?.name;
  return name ?? (globalUnicast.check(address, 'ipv6') ? null : 'Reserved');
}

/** The name of the special range that an address lies in; null for one on the Internet. */
export function specialName(address: string): string | null {
  if (address.includes(':')) return specialIpv6(address);
  return lists.find(({ list }) => list.check(address, 'ipv4'))?.name ?? null;
}
