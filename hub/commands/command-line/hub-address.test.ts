import { expect, test } from 'vitest';
import { doorAddress, hubAddress } from './hub-address.ts';

const settings = { HUB_URL: null, HOST: '127.0.0.1', PORT: 4000 };
const address = (typed: string | null, words: Partial<Parameters<typeof hubAddress>[1]> = {}): string =>
  hubAddress(typed, { ...settings, ...words }).href;

test('what was typed comes before HUB_URL, and that before the hub of this machine', () => {
  expect(address('https://typed.vn', { HUB_URL: 'https://set.vn' })).toBe('https://typed.vn/');
  expect(address(null, { HUB_URL: 'https://set.vn' })).toBe('https://set.vn/');
  expect(address(null, { PORT: 4123 })).toBe('http://127.0.0.1:4123/');
});

test.each([
  ['0.0.0.0', 'http://127.0.0.1:4000/'],
  ['::', 'http://[::1]:4000/'],
  ['fe80::1', 'http://[fe80::1]:4000/'],
])('a hub that listens on %s is asked at %s', (HOST, url) => {
  expect(address(null, { HOST })).toBe(url);
});

test.each(['hub.example.vn', 'ftp://hub.example.vn'])('%s is no address of a hub', (typed) => {
  expect(() => address(typed)).toThrowError(`--url=${typed}: expected an address such as http://127.0.0.1:4000.`);
});

test.each(['http://h/hub', 'http://h/hub/', 'http://h/hub/graphql'])('doors stand below the hub at %s', (hub) => {
  expect(doorAddress(new URL(hub), 'feeds/kon-tum', { name: 'Số liệu & báo cáo.csv', reason: null }).href).toBe(
    'http://h/hub/feeds/kon-tum?name=S%E1%BB%91+li%E1%BB%87u+%26+b%C3%A1o+c%C3%A1o.csv',
  );
});
