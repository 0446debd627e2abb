import { expect, it } from 'vitest';
import { candidateOf, konTumSdl, publicationOf, served, toldOf } from './kon-tum.fixture.ts';
import { checkOneServerAField } from './one-server-a-field.ts';

const candidate = candidateOf(konTumSdl());
const soc = candidateOf(
  konTumSdl({ contract: served.replace('securityOperationsCentres: [SecurityOperationsCentre!]!', '') }),
  { name: 'kon-tum-soc' },
);
const withoutSoc = candidateOf(
  konTumSdl({ contract: served.replace('socOperating: Observation', 'socNationalConnection: Observation') }),
  { name: 'kon-tum-soc' },
);

it('the version that it replaces, and what other units serve, stand in nobody’s way', async () => {
  const live = [publicationOf(candidate), publicationOf({ ...soc, provinceId: 'da-nang', name: 'da-nang-soc' }, 2)];
  expect(await toldOf(checkOneServerAField, candidate, { live, pending: [candidate] })).toEqual([]);
});

it('a field that another publication of the unit serves is told, live or pending', async () => {
  const place = 'ProvinceSecurity.socOperating';
  expect(await toldOf(checkOneServerAField, candidate, { live: [publicationOf(soc)] })).toEqual([
    ['error', place, `kon-tum-soc serves ${place} already.`],
  ]);
  expect(await toldOf(checkOneServerAField, candidate, { pending: [soc] })).toEqual([
    ['error', place, `kon-tum-soc, which is pending, will serve ${place}.`],
  ]);
});

it('what the other is about to give up is free', async () => {
  expect(await toldOf(checkOneServerAField, candidate, { live: [publicationOf(soc)], pending: [withoutSoc] })).toEqual([
    [
      'error',
      'ProvinceSecurity.securityOperationsCentres',
      'kon-tum-soc, which is pending, will serve ProvinceSecurity.securityOperationsCentres.',
    ],
  ]);
});
