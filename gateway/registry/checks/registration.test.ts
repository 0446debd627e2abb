import { expect, it } from 'vitest';
import type { Candidate } from '../publication.ts';
import { candidateOf, konTumSdl, publicationOf, toldOf } from './kon-tum.fixture.ts';
import { checkRegistration } from './registration.ts';

const daNang = { provinceId: 'da-nang-2025', name: 'da-nang-2025-security', url: 'https://danang.test/graphql' };
const told = async (given: Partial<Candidate>) =>
  await toldOf(checkRegistration, candidateOf(konTumSdl(), { ...daNang, ...given }));

it('a unit in force with a name and an address of its own is registered', async () => {
  expect(await told({})).toEqual([]);
});

it('a unit that nobody knows is told with the nearest ones, one that ended is warned', async () => {
  expect(await told({ provinceId: 'da-nag-2025', name: 'da-nag-2025-x' })).toEqual([
    ['error', null, 'No unit has the id "da-nag-2025".'],
  ]);
  expect(await told({ provinceId: 'kon-tum', name: 'kon-tum-security' })).toEqual([
    ['warning', null, 'kon-tum ended on 2025-06-30; its subgraph answers for the past of that unit only.'],
  ]);
});

it.each(['da-nang-2025', 'da-nang-2025-', 'da-nang-security', 'da-nang-2025-Security', 'da-nang-2025-2', 'security'])(
  'the name %s is not the unit and a word',
  async (name) => {
    expect(await told({ name })).toEqual([
      ['error', null, expect.stringContaining(`The name "${name}" is not da-nang-2025-<word>`)],
    ]);
  },
);

it('a name that begins like a newer unit’s is not the older unit’s', async () => {
  expect(await told({ provinceId: 'da-nang', name: 'da-nang-2025-security' })).toContainEqual([
    'error',
    null,
    expect.stringContaining('is not da-nang-<word>'),
  ]);
});

it('a name that another owner has live is taken', async () => {
  const live = [publicationOf(candidateOf(konTumSdl(), { name: daNang.name }))];
  expect(await toldOf(checkRegistration, candidateOf(konTumSdl(), daNang), { live })).toEqual([
    ['error', null, 'The name "da-nang-2025-security" is another owner\'s.'],
  ]);
});

it('an address of the hub’s own network, or an authority that is none, is told before anything is asked', async () => {
  expect(await told({ url: 'http://169.254.169.254/latest' })).toEqual([
    ['error', null, expect.stringContaining('169.254.169.254')],
  ]);
  expect(await told({ authority: 'no certificate' })).toEqual([
    ['error', null, expect.stringContaining('CERTIFICATE')],
  ]);
});

it.each(['danang.test/graphql', 'ftp://danang.test/', 'file:///etc/passwd', 'https://danang.test/#here', ''])(
  'the address "%s" cannot be asked',
  async (url) => {
    expect(await told({ url })).toEqual([['error', null, expect.stringContaining('cannot be used')]]);
  },
);
