import { BlockList, isIP } from 'node:net';
import { endpointFault, type EndpointFault } from './endpoint-fault.ts';
import { specialName } from './special-addresses.ts';

/** What endpoints may be reached at beside the Internet: the setting `ENDPOINTS_ALLOWED`, addresses and CIDR ranges. */
export function allowedAddresses(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/**
 * Why an endpoint at that address is not to be called; null where it is. Otherwise a province’s address could make the hub
 * ask machines of its own network, or the cloud it runs in for its credentials. Without encryption nothing crosses the
 * Internet, so that http leads only to what the operator has allowed of other networks.
 */
export function addressFault(
  address: string,
  { protocol, allowed }: { readonly protocol: string; readonly allowed: BlockList },
): EndpointFault | null {
  const version = isIP(address);
  // A zone (fe80::1%eth0) names an interface of this very machine.
  if (version === 0 || address.includes('%')) return endpointFault('forbidden-address', address);
  const name = specialName(address);
  if (name === null) return protocol === 'https:' ? null : endpointFault('unencrypted', address);
  const isAllowed = allowed.check(address, version === 6 ? 'ipv6' : 'ipv4');
  return isAllowed ? null : endpointFault('forbidden-address', `${address} (${name})`);
}
