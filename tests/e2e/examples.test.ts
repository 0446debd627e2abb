import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples, type Example } from '../../examples/example-list.ts';
import { parseContract } from '../../examples/kon-tum-security/src/contract/read-contract.ts';
import { askEndpoint, askStatus, type Endpoint } from '../../examples/kon-tum-security/test-kit/ask-endpoint.ts';
import { checkSignatures } from '../../examples/kon-tum-security/test-kit/check-signatures.ts';
import { runKit } from '../../examples/kon-tum-security/test-kit/run-kit.ts';
import { startExample, type RunningExample } from '../../examples/start-example.ts';
import { createRequestSigner } from '../../gateway/registry/endpoint/sign-request.ts';
import { openEndpointSigningKey, type EndpointSigningKey } from '../../gateway/registry/endpoint/signing-key.ts';
import { type } from '../../hub/commands/command-line/typed-command.fixture.ts';
import { runHub } from '../../hub/commands/hub/run-hub.ts';
import { findFreePort } from '../../hub/postgres/free-port.ts';
import { projectRoot } from '../../schema/project-root.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

const runs = (command: string, ...words: string[]): boolean => spawnSync(command, words).status === 0;
const hasPython = runs('python3', '-c', 'import http.server');
/** Debian's python3-cryptography: Python itself has no Ed25519. */
const verifies = ({ command }: Example): boolean =>
  command === 'node' || runs('python3', '-c', 'import cryptography.hazmat');
const started = examples.filter(({ command }) => command === 'node' || hasPython);

const bare = { PATH: '/usr/bin:/bin', DATABASE: ':memory:', PYTHONDONTWRITEBYTECODE: '1' };

let hub: TestHub;
let key: EndpointSigningKey;
const running = new Map<string, RunningExample>();
beforeAll(async () => {
  hub = await startTestHub({ ENDPOINTS_ALLOWED: '127.0.0.0/8' });
  key = await openEndpointSigningKey({ DATA_DIR: hub.dataFolder, ENDPOINT_SIGNING_KEY: null });
  for (const example of started) {
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}/graphql`;
    const guard = verifies(example) ? { HUB_KEYS: `${hub.url}/registry/keys`, PUBLIC_URL: url } : {};
    running.set(example.name, await startExample(example, { ...bare, ...guard, PORT: String(port) }));
  }
});
afterAll(async () => {
  await Promise.all([...running.values()].map(async (each) => await each.stop()));
  await hub.stop();
});

const urlOf = ({ name }: Example): string => running.get(name)?.url ?? '';

/** Asks as the hub does, by its own key. */
const asHub = (example: Example): Endpoint => {
  const url = urlOf(example);
  const signed = createRequestSigner(key)(url);
  return { url, sign: (body, requestId) => signed({ told: '', body, requestId }) };
};

describe.each(started)('$name, a process of its own,', (example) => {
  const { provinceId, domain, name } = example;
  const contract = parseContract(readFileSync(join(projectRoot, 'schema', 'contract', `${domain}.graphql`), 'utf8'));

  test('keeps the contract as the test kit asks it', async () => {
    const results = await runKit(asHub(example), { contract, provinceId });
    const judged = results.filter(({ name: check }) => !check.endsWith('time'));
    expect(judged.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test.skipIf(!verifies(example))('lets in the hub, by the key that the hub serves, and nobody else', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });
    expect(await askStatus(asHub(example), body)).toBe(200);
    const guarded = { url: urlOf(example), targetUri: urlOf(example), key: { ...key, jwks: key.publicKeys } };
    expect(await checkSignatures(guarded)).toEqual([]);
  });

  test('is published by the command that the hub has for it', async () => {
    const token = await hub.tokenFor('officer', provinceId);
    const words = ['subgraph', 'publish', name, `--province=${provinceId}`, `--endpoint=${urlOf(example)}`];
    const { code, out } = await type(runHub, words, { environment: { HUB_URL: hub.url, HUB_TOKEN: token } });
    expect([code, out]).toEqual([0, expect.stringMatching(/✓ READABLE[^✗]*✓ FIGURES[^✗]*$/)]);
    expect(out).toContain(name);
  });
});

test('a figure that a province serves is answered by the province itself, and stands in the ledger', async () => {
  const question = `{ province(id: "lang-son") { publicServices { signingSimCount { value basis locator served { from }
    source { id } } } } }`;
  await expect
    .poll(async () => (await hub.ask(question)).data)
    .toEqual({
      province: {
        publicServices: {
          signingSimCount: {
            value: 805,
            basis: 'LIVE',
            locator: 'lang-son-r04, excerpt line 3',
            served: { from: 'LIVE' },
            source: { id: 'subgraph:lang-son-public-services' },
          },
        },
      },
    });
});

test('what Khánh Hòa adds is part of the graph, for Khánh Hòa alone', async () => {
  const question =
    '{ provinces(ids: ["khanh-hoa", "kon-tum"]) { id khanhHoaSyntheticPorts(coverageBelow: 80) { name } } }';
  await expect
    .poll(async () => (await hub.ask(question)).data)
    .toEqual({
      provinces: [
        { id: 'khanh-hoa', khanhHoaSyntheticPorts: [{ name: 'Cảng cá giả định B (SYNTHETIC B)' }] },
        { id: 'kon-tum', khanhHoaSyntheticPorts: null },
      ],
    });
});

test.skipIf(!hasPython)('the subset of GraphQL in Python passes its own tests', () => {
  const cwd = join(projectRoot, 'examples', 'python-lang-son-public-services');
  expect(() => execFileSync('python3', ['-m', 'unittest'], { cwd, env: bare, stdio: 'pipe' })).not.toThrow();
});

test('an endpoint that needs signatures answers whoever does not sign why not', async () => {
  const [first] = started;
  if (!first) throw new Error('There is no example');
  await expect(askEndpoint({ url: urlOf(first) }, '{ __typename }')).rejects.toThrow('HTTP status 401');
});
