import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../support/test-hub.ts';
import { answered } from './answered.ts';
import { deliverText } from './deliver-figures.ts';
import { namedOperation } from './named-operations.ts';
import { readDataText } from './read-data.ts';

const asPrinted = 'national-portal-integration-share,2024-S1,exact,,,,1363,1726,79.24';
const asMended = 'national-portal-integration-share,2024-S1,exact,,,,1363,1720,79.24';

let hub: TestHub;
let before: Known;
beforeAll(async () => {
  hub = await startTestHub();
  before = await ask();
});
afterAll(async () => await hub.stop());

interface Portal {
  readonly value: number;
  readonly denominator: number;
  readonly recordedAt: string;
  readonly revisions: readonly unknown[];
  readonly findings: readonly unknown[];
}

interface Known {
  readonly province: { readonly publicServices: { readonly nationalPortalIntegrationShare: Portal } };
  readonly findings: unknown;
}

const ask = async (asOf?: string): Promise<Known> => await answered(hub, namedOperation('known-on-a-date'), { asOf });

const portalOf = ({ province }: Known): Portal => province.publicServices.nationalPortalIntegrationShare;

const versions = async (): Promise<Record<string, number>> => {
  const rows = await hub.hub.foundation.ledger.em
    .fork()
    .execute('select domain, version::int as version from domain_version');
  return Object.fromEntries(
    (rows as { domain: string; version: number }[]).map(({ domain, version }) => [domain, version]),
  );
};

test('a correction is a new revision: now it stands, and before it the old figure and its finding stay', async () => {
  const versionsBefore = await versions();
  const text = readDataText('observations.csv');
  const receipt = await deliverText(hub, 'observations-mended.csv', text.replace(asPrinted, asMended));
  expect(receipt).toMatchObject({ isNew: true, accepted: 1, unchanged: 247, findings: 0, faults: [] });

  const printed = portalOf(before);
  const after = await ask();
  expect(printed).toMatchObject({ denominator: 1726, revisions: [], findings: [{ repair: 'denominator 1720' }] });
  expect(portalOf(after)).toMatchObject({
    denominator: 1720,
    value: expect.closeTo((1363 / 1720) * 100, 8) as number,
    revisions: [{ denominator: 1726, stated: 79.24, recordedAt: printed.recordedAt }],
    findings: [],
  });
  expect(after.findings).toEqual({ totalCount: 0, nodes: [] });

  // Asked as of the moment of the first load, nothing has changed in the whole answer.
  expect(await ask(printed.recordedAt)).toEqual(before);
  expect(await ask(portalOf(after).recordedAt)).toEqual(after);
  expect(await versions()).toEqual({
    ...versionsBefore,
    'public-services': (versionsBefore['public-services'] ?? 0) + 1,
    reporting: (versionsBefore['reporting'] ?? 0) + 1,
  });
});

test('the same bytes under the same name again change nothing', async () => {
  const kept = await versions();
  const text = readDataText('observations.csv').replace(asPrinted, asMended);
  expect(await deliverText(hub, 'observations-mended.csv', text)).toMatchObject({ isNew: false, accepted: 0 });
  expect(await versions()).toEqual(kept);
});

test('ranking, series, summary and coverage answer as of a moment too', async () => {
  const question = `query ($asOf: DateTime) {
    publicServices {
      ranking(by: NATIONAL_PORTAL_INTEGRATION_SHARE, period: "2024-S1", asOf: $asOf) { entries { observation { denominator } } }
      series(of: [NATIONAL_PORTAL_INTEGRATION_SHARE], asOf: $asOf) { denominator }
      summary(of: [NATIONAL_PORTAL_INTEGRATION_SHARE], period: "2024-S1", asOf: $asOf) { coverage { reported } absence { reason } }
      coverage(period: "2024-S1", asOf: $asOf) { reported { provinceId indicators } }
    }
  }`;
  const refused = { reason: 'RULE_IS_NONE' };
  const shown = (denominator: number) => ({
    ranking: { entries: [{ observation: { denominator } }] },
    series: [{ denominator }],
    summary: [{ coverage: { reported: 1 }, absence: refused }],
    coverage: { reported: [{ provinceId: 'kon-tum', indicators: 4 }] },
  });
  expect(await hub.ask(question)).toEqual({ data: { publicServices: shown(1720) } });
  const asOf = portalOf(before).recordedAt;
  expect(await hub.ask(question, { asOf })).toEqual({ data: { publicServices: shown(1726) } });
  expect(await hub.ask(question, { asOf: '2000-01-01T00:00:00Z' })).toEqual({
    data: {
      publicServices: {
        ranking: { entries: [] },
        series: [],
        summary: [{ coverage: { reported: 0 }, absence: refused }],
        coverage: { reported: [] },
      },
    },
  });
});
