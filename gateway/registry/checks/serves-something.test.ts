import { expect, it } from 'vitest';
import { candidateOf, konTumSdl, link, publicationOf, served, toldOf } from './kon-tum.fixture.ts';
import { checkServesSomething } from './serves-something.ts';

it('to serve or to add is enough', async () => {
  expect(await toldOf(checkServesSomething, candidateOf(konTumSdl()))).toEqual([]);
  expect(
    await toldOf(checkServesSomething, candidateOf(konTumSdl({ fields: 'security: ProvinceSecurity', types: '' }))),
  ).toEqual([]);
});

it('a Province with nothing but its id is for nothing', async () => {
  expect(
    await toldOf(checkServesSomething, candidateOf(`${link} type Province @key(fields: "id") { id: ID! }`)),
  ).toEqual([['error', null, 'The SDL serves no field of the contract and adds nothing.']]);
});

it('what the version before served and this one does not is known before it is published', async () => {
  const live = [publicationOf(candidateOf(konTumSdl()))];
  const fewer = konTumSdl({ contract: served.replace('socOperating: Observation', '') });
  expect(await toldOf(checkServesSomething, candidateOf(fewer), { live })).toEqual([
    ['warning', null, 'No longer served: security.socOperating; the ledger answers from now on.'],
  ]);
});
