import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProvinceEndpoint, stated, type ProvinceEndpoint } from '../../../tests/support/province-endpoint.ts';
import { provinceContract } from '../../../schema/contract/read-contract.ts';
import { anonymous } from '../../engine/engine.ts';
import { allowedAddresses } from '../endpoint/address-guard.ts';
import { createRequestSigner } from '../endpoint/sign-request.ts';
import { createLiveClient } from './open-live-graph.ts';
import { LiveEndpoint } from './live-endpoint.ts';
import { liveQuestion } from './live-question.ts';

const contract = provinceContract();
const sign = createRequestSigner({ keyid: 'test', privateKey: generateKeyPairSync('ed25519').privateKey });
const allowed = allowedAddresses(['127.0.0.0/8']);

let endpoint: ProvinceEndpoint;
beforeAll(async () => {
  const profile = { socMonitoredDeviceCount: stated(7) };
  endpoint = await startProvinceEndpoint(contract, { provinceId: 'kon-tum', domain: 'security', profile });
});
afterAll(async () => await endpoint.stop());

test('of very many different questions at once some are not asked, which is no failure of the endpoint', async () => {
  const ofDomain = contract.get('security');
  if (!ofDomain) throw new Error('no contract of security');
  const fields = [...(ofDomain.types.get(ofDomain.profile)?.keys() ?? [])];
  const failures: unknown[] = [];
  const publication = {
    id: 1,
    name: 'kon-tum-security',
    provinceId: 'kon-tum',
    url: endpoint.url,
    authority: null,
    sdl: endpoint.sdl,
    serves: { security: fields },
    extension: null,
    setAside: null,
  };
  const client = createLiveClient(publication, { sign, allowed, timeoutMs: 20_000 });
  const live = new LiveEndpoint(publication, {
    client,
    patienceMs: 20_000,
    onFailure: (failure) => failures.push(failure),
  });
  const kinds = Array.from({ length: 100 }, (_, kind) => fields.filter((__, index) => (kind + 1) & (1 << index)));
  const context = { requestId: 'test', caller: anonymous };
  const answers = await Promise.all(kinds.map(async (asked) => await live.ask(liveQuestion(ofDomain, asked), context)));
  const told = answers.map((answer) => (answer.kind === 'silent' ? answer.reason : answer.kind));
  expect([...new Set(told)].map((word) => [word, told.filter((each) => each === word).length])).toEqual([
    ['stated', 64],
    ['busy', 36],
  ]);
  expect(failures).toEqual([]);
  expect(await live.ask(liveQuestion(ofDomain, fields.slice(0, 1)), context)).toMatchObject({ kind: 'stated' });
  await live.close();
});
