import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTestHub, type Answer, type TestHub } from '../../../tests/support/test-hub.ts';
import { konTumSdl, printedByServer, serveSubgraph, type RunningEndpoint } from '../checks/kon-tum.fixture.ts';

let hub: TestHub;
let officer: string;
let operator: string;
let endpoint: RunningEndpoint;
const sdl = konTumSdl();
beforeAll(async () => {
  hub = await startTestHub({ ENDPOINTS_ALLOWED: '127.0.0.0/8' });
  officer = await hub.tokenFor('officer', 'kon-tum');
  operator = await hub.tokenFor('operator');
  endpoint = await serveSubgraph(sdl);
});
afterAll(async () => {
  endpoint.stop();
  await hub.stop();
});
afterEach(async () => {
  await hub.hub.registry.rollBack({ version: 0, reason: 'Anew', actor: { subject: null, role: 'operator' } });
});

const parts = `outcome versionNumber serves { domain fields } extends { fields types }
  checks { check outcome faults { severity place messageEn } } subgraph { id standing publishedBy }`;

interface Report {
  readonly outcome: string;
  readonly versionNumber: number;
  readonly checks: readonly { readonly check: string; readonly outcome: string; readonly faults: readonly object[] }[];
  readonly serves: unknown;
  readonly extends: unknown;
  readonly subgraph: { readonly id: string } | null;
}

async function act(field: string, args: Record<string, unknown> = {}, token = officer): Promise<Answer> {
  const told = { province: 'kon-tum', name: 'kon-tum-security', url: endpoint.url, ...args };
  const words = Object.entries(told).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return await hub.ask(`mutation { told: ${field}(${words.join(', ')}) { ${parts} } }`, {}, token);
}
const reportOf = ({ data, errors }: Answer): Report => {
  if (!data?.['told']) throw new Error(JSON.stringify(errors));
  return data['told'] as Report;
};
const codes = ({ errors = [] }: Answer): unknown[] => errors.map(({ extensions }) => extensions['code']);
const failed = ({ checks }: Report): string[] =>
  checks.flatMap((each) => (each.outcome === 'FAILED' ? [each.check] : []));

test('a subgraph that conforms passes every check, and checking it publishes nothing', async () => {
  const report = reportOf(await act('checkSubgraph', { sdl: printedByServer(sdl) }));
  expect(report).toMatchObject({
    outcome: 'PASSED',
    serves: [{ domain: 'SECURITY', fields: ['socOperating', 'securityOperationsCentres'] }],
    extends: { fields: ['konTumFarms'], types: expect.arrayContaining(['KonTumFarm', 'KonTumGrade']) as unknown },
    subgraph: null,
  });
  expect(report.checks.map(({ outcome }) => outcome)).toEqual(report.checks.map(() => 'PASSED'));
});

test('the endpoint is asked for its schema where none is handed in; what passes is published, and served', async () => {
  const report = reportOf(await act('publishSubgraph', { reason: 'As agreed' }));
  expect(report).toMatchObject({ outcome: 'PUBLISHED', subgraph: { standing: 'LIVE', publishedBy: 'test officer' } });
  const farms = async (): Promise<unknown> => await hub.ask('{ province(id: "kon-tum") { konTumFarms { name } } }');
  await expect.poll(farms).toMatchObject({ data: { province: { konTumFarms: [] } } });
  const again = reportOf(await act('publishSubgraph'));
  expect([again.outcome, again.versionNumber, again.subgraph?.id]).toEqual([
    'UNCHANGED',
    report.versionNumber,
    report.subgraph?.id,
  ]);
});

test('what fails a check is refused in a report that says where, and the graph stays as it is', async () => {
  const before = await hub.hub.registry.currentVersion();
  const report = reportOf(await act('publishSubgraph', { sdl: konTumSdl({ fields: 'coffee: String' }) }));
  expect([report.outcome, report.versionNumber]).toEqual(['REFUSED', before.number]);
  expect(failed(report)).toContain('NAMESPACES');
  expect(report.checks.find(({ check }) => check === 'NAMESPACES')?.faults[0]).toMatchObject({
    severity: 'ERROR',
    place: 'Province.coffee',
  });
  expect(await hub.hub.registry.currentVersion()).toEqual(before);
});

test('an endpoint that says nothing is refused with the reason, and no address of the hub’s own network is asked', async () => {
  const silent = reportOf(await act('checkSubgraph', { url: 'http://127.0.0.1:9/' }));
  expect([silent.outcome, failed(silent)]).toEqual(['REFUSED', ['ENDPOINT_SCHEMA']]);
  const inside = reportOf(await act('checkSubgraph', { url: 'http://169.254.169.254/latest' }));
  expect(inside.checks[0]?.faults[0]).toMatchObject({
    messageEn: expect.stringContaining('169.254.169.254') as string,
  });
});

test('an endpoint that never answers is told of in the report, before the caller gives up', async () => {
  const mute = createServer(() => undefined);
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const { port } = mute.address() as AddressInfo;
  const report = reportOf(await act('checkSubgraph', { url: `http://127.0.0.1:${port}/`, sdl: konTumSdl() }));
  expect([report.outcome, failed(report)]).toEqual(['REFUSED', ['ENDPOINT_SCHEMA']]);
  mute.closeAllConnections();
  mute.close();
});

test('whoever expects another version than the current one is refused by its number', async () => {
  const { number } = await hub.hub.registry.currentVersion();
  const answer = await act('publishSubgraph', { expectedVersion: number + 7 });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'STALE_GRAPH_VERSION', current: number } }]);
});

test('an officer acts for the own unit alone, the public for none', async () => {
  const stranger = await hub.tokenFor('officer', 'lang-son');
  const successor = await hub.tokenFor('officer', 'quang-ngai-2025');
  for (const field of ['checkSubgraph', 'publishSubgraph'])
    expect(codes(await act(field, {}, stranger))).toEqual(['FORBIDDEN']);
  expect(codes(await act('checkSubgraph', {}, ''))).toEqual(['UNAUTHENTICATED']);
  expect(reportOf(await act('checkSubgraph', {}, successor)).outcome).toBe('PASSED');
});

const change = async (words: string, token = officer): Promise<Answer> =>
  await hub.ask(
    `mutation { told: ${words} { number cause backTo reason author subgraph { id name standing } } }`,
    {},
    token,
  );

test('a subgraph is retired and brought back, and an operator rolls the whole graph back', async () => {
  const published = reportOf(await act('publishSubgraph'));
  expect(await change('retireSubgraph(name: "kon-tum-security", reason: "Moved")')).toEqual({
    data: {
      told: {
        number: published.versionNumber + 1,
        cause: 'RETIRE',
        backTo: null,
        reason: 'Moved',
        author: 'test officer',
        subgraph: { id: published.subgraph?.id, name: 'kon-tum-security', standing: 'PAST' },
      },
    },
  });
  expect(await change('rollBackSubgraph(name: "kon-tum-security", reason: "Not yet")')).toMatchObject({
    data: { told: { cause: 'ROLLBACK', subgraph: { standing: 'LIVE' } } },
  });
  expect(codes(await change('rollBackGraph(version: 0, reason: "x")'))).toEqual(['FORBIDDEN']);
  expect(await change('rollBackGraph(version: 0, reason: "All wrong")', operator)).toMatchObject({
    data: { told: { cause: 'ROLLBACK', backTo: 0, author: 'test operator', subgraph: null } },
  });
});

test.each([
  ['retireSubgraph(name: "kon-tum-tea", reason: "x")', 'UNKNOWN_SUBGRAPH'],
  ['rollBackSubgraph(name: "kon-tum-security", publication: "999", reason: "x")', 'UNKNOWN_GRAPH_VERSION'],
  ['rollBackSubgraph(name: "kon-tum-security", publication: "x", reason: "x")', 'BAD_ARGUMENT'],
  ['rollBackSubgraph(name: "kon-tum-security", reason: " ")', 'BAD_ARGUMENT'],
  ['rollBackGraph(version: 9999, reason: "x")', 'UNKNOWN_GRAPH_VERSION'],
])('%s is refused', async (words, code) => {
  expect(codes(await change(words, operator))).toEqual([code]);
});

test('an officer of another unit brings nothing back and retires nothing', async () => {
  await act('publishSubgraph');
  const stranger = await hub.tokenFor('officer', 'lang-son');
  expect(codes(await change('retireSubgraph(name: "kon-tum-security", reason: "x")', stranger))).toEqual(['FORBIDDEN']);
  expect(codes(await change('rollBackSubgraph(name: "kon-tum-security", reason: "x")', stranger))).toEqual([
    'FORBIDDEN',
  ]);
});

test('a text that no database keeps is refused', async () => {
  expect(codes(await act('checkSubgraph', { sdl: '# \0' }))).toEqual(['BAD_ARGUMENT']);
});

test('everybody sees who serves what and since when; where and by whom is for the owner and the ministry', async () => {
  await act('publishSubgraph', { reason: 'As agreed' });
  const question = `{
    registry {
      versionNumber
      subgraph(name: "kon-tum-security") { provinceId standing role publishedBy url sdl checks { check } }
      subgraphs(province: "quang-ngai-2025") { name }
      versions(first: 1) { totalCount nodes { cause author } }
    }
    province(id: "kon-tum") { subgraphs { name } }
    other: province(id: "lang-son") { subgraphs { name } }
  }`;
  const shown = async (token?: string): Promise<Record<string, unknown>> => {
    const { registry } = (await hub.ask(question, {}, token)).data as { registry: Record<string, unknown> };
    return registry['subgraph'] as Record<string, unknown>;
  };
  const restricted = { publishedBy: null, url: null, sdl: null, checks: null };
  const open = { provinceId: 'kon-tum', standing: 'LIVE', role: 'OFFICER' };
  expect(await shown()).toEqual({ ...open, ...restricted });
  expect(await shown(await hub.tokenFor('officer', 'lang-son'))).toEqual({ ...open, ...restricted });
  expect(await shown(officer)).toMatchObject({ ...open, publishedBy: 'test officer', url: endpoint.url });
  const versionNumber = (await hub.hub.registry.currentVersion()).number;
  expect(await hub.ask(question, {}, operator)).toMatchObject({
    data: {
      registry: {
        versionNumber,
        subgraphs: [{ name: 'kon-tum-security' }],
        versions: { totalCount: versionNumber, nodes: [{ cause: 'PUBLISH', author: 'test officer' }] },
      },
      province: { subgraphs: [{ name: 'kon-tum-security' }] },
      other: { subgraphs: [] },
    },
  });
});
