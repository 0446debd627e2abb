import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFault, allowedAddresses } from './address-guard.ts';
import { ipv6Groups } from './ipv6-groups.ts';
import { specialName } from './special-addresses.ts';

const none = allowedAddresses([]);
const isRefused = (address: string, allowed = none): boolean =>
  addressFault(address, { protocol: 'https:', allowed }) !== null;

const byte = fc.integer({ min: 0, max: 255 });
const ipv4 = fc.tuple(byte, byte, byte, byte).map((bytes) => bytes.join('.'));
const hex = (high: string | undefined, low: string | undefined): string =>
  (Number(high) * 256 + Number(low)).toString(16);

/** All ways in which IPv6 writes an address of IPv4, in both notations. */
function formsOf(address: string): string[] {
  const [a, b, c, d] = address.split('.');
  const low = `${hex(a, b)}:${hex(c, d)}`;
  return [
    `::ffff:${address}`,
    `::ffff:${low}`,
    `0:0:0:0:0:FFFF:${low}`,
    `64:ff9b::${address}`,
    `64:ff9b::${low}`,
    `2002:${low}::`,
    `2002:${low}::1`,
  ];
}

describe('an address', () => {
  it.each([
    ['0.0.0.0', 'This network'],
    ['127.0.0.1', 'Loopback'],
    ['127.255.255.254', 'Loopback'],
    ['10.1.2.3', 'Private-Use'],
    ['172.16.0.1', 'Private-Use'],
    ['172.31.255.255', 'Private-Use'],
    ['192.168.1.1', 'Private-Use'],
    ['169.254.169.254', 'Link-Local'],
    ['168.63.129.16', 'Cloud platform'],
    ['100.64.0.1', 'Shared Address Space'],
    ['100.127.255.255', 'Shared Address Space'],
    ['192.0.0.192', 'IETF Protocol Assignments'],
    ['198.19.255.255', 'Benchmarking'],
    ['203.0.113.7', 'Documentation'],
    ['224.0.0.1', 'Multicast'],
    ['239.255.255.255', 'Multicast'],
    ['240.0.0.1', 'Reserved'],
    ['255.255.255.255', 'Limited Broadcast'],
    ['::', 'This network'],
    ['::1', 'Loopback'],
    ['::127.0.0.1', 'Reserved'],
    ['fe80::1', 'Link-Local'],
    ['fd00:ec2::254', 'Unique-Local'],
    ['fc00::1', 'Unique-Local'],
    ['fec0::1', 'Reserved'],
    ['ff02::1', 'Multicast'],
    ['64:ff9b:1::1', 'Reserved'],
    ['100::1', 'Reserved'],
    ['2001::1', 'TEREDO'],
    ['2001:db8::1', 'Documentation'],
    ['2001:10::1', 'IETF Protocol Assignments'],
    ['3fff::1', 'Documentation'],
    ['5f00::1', 'Reserved'],
    ['8.8.8.8', null],
    ['172.32.0.1', null],
    ['100.128.0.1', null],
    ['203.162.0.1', null],
    ['2001:4860:4860::8888', null],
    ['2001:df0:100::1', null],
    ['2402:800::1', null],
  ])('%s is of the kind %o', (address, name) => {
    expect(specialName(address)).toBe(name);
    expect(isRefused(address)).toBe(name !== null);
  });

  it('of IPv4 is of the same kind in every form that IPv6 has for it', () => {
    fc.assert(
      fc.property(ipv4, (address) => {
        const names = formsOf(address).map((form) => specialName(form));
        expect(new Set(names)).toEqual(new Set([specialName(address)]));
      }),
    );
  });

  it('of IPv6 that is no global unicast is always refused', () => {
    // What NAT64 and mapping stand for, which begin by 0 and 64, is judged as IPv4.
    const first = fc.integer({ min: 1, max: 0xffff }).filter((group) => group >> 13 !== 1 && group !== 0x64);
    const rest = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(first, rest, (group, groups) => {
        expect(isRefused([group, ...groups].map((each) => each.toString(16)).join(':'))).toBe(true);
      }),
    );
  });

  it.each(['', 'localhost', '127.1', '0x7f.0.0.1', '1.2.3', '1.2.3.4.5', '::1%lo', 'fe80::1%eth0', '2402:800::1%eth0'])(
    'that is none, or one of this machine alone, is refused: %o',
    (text) => {
      expect(addressFault(text, { protocol: 'https:', allowed: allowedAddresses(['::/0', '0.0.0.0/0']) })).toEqual({
        word: 'forbidden-address',
        detail: text,
      });
    },
  );
});

describe('what the operator allows', () => {
  const allowed = allowedAddresses(['10.20.0.0/16', '127.0.0.1', 'fd00:1::/32', '::1']);

  it('may be called, and nothing beside it', () => {
    const addresses = ['10.20.3.4', '10.21.3.4', '127.0.0.1', '127.0.0.2', 'fd00:1::5', 'fd00:2::5', '::1', '::2'];
    expect(addresses.filter((address) => !isRefused(address, allowed))).toEqual([
      '10.20.3.4',
      '127.0.0.1',
      'fd00:1::5',
      '::1',
    ]);
  });

  it('may be called as a mapped address, which is the same machine; by a translator it is another', () => {
    expect(isRefused('::ffff:127.0.0.1', allowed)).toBe(false);
    expect(isRefused('::ffff:127.0.0.2', allowed)).toBe(true);
    expect(isRefused('64:ff9b::127.0.0.1', allowed)).toBe(true);
    expect(isRefused('2002:7f00:1::', allowed)).toBe(true);
  });

  it('may be called without encryption; the Internet never', () => {
    const fault = (address: string): unknown => addressFault(address, { protocol: 'http:', allowed });
    expect(fault('10.20.3.4')).toBeNull();
    expect(fault('10.21.3.4')).toEqual({ word: 'forbidden-address', detail: '10.21.3.4 (Private-Use)' });
    expect(fault('8.8.8.8')).toEqual({ word: 'unencrypted', detail: '8.8.8.8' });
    expect(addressFault('8.8.8.8', { protocol: 'http:', allowed: allowedAddresses(['8.8.8.8']) })).toEqual({
      word: 'unencrypted',
      detail: '8.8.8.8',
    });
  });
});

it('eight groups make an address of IPv6, however it is written', () => {
  const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(groups, fc.nat(7), fc.integer({ min: 1, max: 8 }), (numbers, from, count) => {
      const zeroed = numbers.map((number, at) => (at >= from && at < from + count ? 0 : number));
      const texts = zeroed.map((number) => number.toString(16));
      const text = `${texts.slice(0, from).join(':')}::${texts.slice(from + count).join(':')}`;
      expect(ipv6Groups(texts.join(':').toUpperCase())).toEqual(zeroed);
      expect(ipv6Groups(text)).toEqual(zeroed);
    }),
  );
});
