import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import type { LiveFigure, LiveProfile, LiveRecord } from '../../../schema/contract/live-profile.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';
import { readRecords } from '../../ledger/read/read-records.ts';
import { createHarvest } from './create-harvest.ts';

let db: TestLedger;
let publication = '';
let count = 0;
let period = '';
beforeAll(async () => {
  db = await testLedger();
});
afterAll(async () => await db.close());
beforeEach(() => {
  // A year of its own: figures of two publications for one period would contradict each other.
  period = String(2009 + count);
  publication = `kon-tum-security-${(count += 1)}`;
});

const nothing = { lower: null, upper: null, numerator: null, denominator: null, stated: null, locator: null };
const figure = (field: string, value: string, words: Partial<LiveFigure> = {}): LiveFigure => ({
  ...nothing,
  field,
  period,
  qualifier: 'exact',
  value,
  ...words,
});
const profile = (words: Partial<LiveProfile> = {}): LiveProfile => ({
  publication,
  provinceId: 'kon-tum',
  domain: 'security',
  figures: [figure('socMonitoredDeviceCount', '130')],
  registers: {},
  ...words,
});
const feeds = async (): Promise<number> => {
  const [row] = await db.ledger.em.getConnection().execute<{ count: number }[]>('select count(*)::int from feed');
  return row?.count ?? 0;
};
const held = async () => {
  const rows = await readObservations(db.ledger, {
    indicators: ['security.soc-monitored-device-count'],
    period,
    asOf: null,
  });
  return rows.filter(({ source }) => source.id === `subgraph:${publication}`);
};

test('what an endpoint states is written as figures of its own source, once', async () => {
  const harvest = createHarvest(db.foundation);
  expect(await harvest([profile()], { isDryRun: false })).toEqual([{ outcome: 'accepted', faults: [], findings: [] }]);
  const before = await feeds();
  expect(await harvest([profile()], { isDryRun: false })).toEqual([{ outcome: 'unchanged', faults: [], findings: [] }]);
  expect(await feeds()).toBe(before);
  expect(await held()).toMatchObject([
    {
      value: '130',
      revision: 1,
      locator: 'Province.socMonitoredDeviceCount',
      source: { kind: 'subgraph', title: `Subgraph ${publication} (Kon Tum)`, url: null },
    },
  ]);
});

test('a new figure is the next revision, with its reason, and the rules judge it', async () => {
  const harvest = createHarvest(db.foundation);
  await harvest([profile()], { isDryRun: false });
  const shares = [figure('securityLevelApprovalShare', '140')];
  const [outcome] = await harvest([profile({ figures: [figure('socMonitoredDeviceCount', '131'), ...shares] })], {
    isDryRun: false,
  });
  expect(outcome).toMatchObject({ outcome: 'accepted', findings: [{ field: 'securityLevelApprovalShare' }] });
  expect(await held()).toMatchObject([{ value: '131', revision: 2, reason: expect.stringContaining('Stated anew') }]);
});

test('a figure that the checks refuse is told by its field, and the others are taken', async () => {
  const harvest = createHarvest(db.foundation);
  const figures = [figure('socMonitoredDeviceCount', '7'), figure('informationSystemCount', '-3')];
  const [outcome] = await harvest([profile({ figures })], { isDryRun: false });
  expect(outcome).toMatchObject({ outcome: 'accepted', faults: [{ field: 'informationSystemCount' }] });
  expect(await held()).toMatchObject([{ value: '7' }]);
  const [again] = await harvest([profile({ figures })], { isDryRun: false });
  expect(again).toMatchObject({ outcome: 'unchanged', faults: [{ field: 'informationSystemCount' }] });
});

test('many publications that state nothing new cost two statements', async () => {
  const harvest = createHarvest(db.foundation);
  const profiles = Array.from({ length: 34 }, (_, index) =>
    profile({ publication: `${publication}-${index}`, registers: { securityOperationsCentres: [] } }),
  );
  await createHarvest(db.foundation)(profiles, { isDryRun: false });
  const before = db.statements.length;
  const outcomes = await harvest(profiles, { isDryRun: false });
  expect(outcomes.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
  expect(db.statements.length - before).toBe(2);
});

test('a record that is no longer stated is withdrawn; it may be stated again', async () => {
  const harvest = createHarvest(db.foundation);
  const content = { connectedToNationalCentre: true, monitoredDevices: 130, monitoredWebsites: 20 };
  const centre = { period: '2024', locator: null, content };
  const stating = async (...centres: LiveRecord[]) =>
    (
      await harvest([profile({ figures: [], registers: { securityOperationsCentres: centres } })], {
        isDryRun: false,
      })
    ).map(({ outcome }) => outcome);
  const current = async () =>
    (await readRecords(db.ledger, { registers: ['security-operations-centre'], asOf: null })).filter(
      ({ source }) => source.id === `subgraph:${publication}`,
    );
  expect(await stating(centre)).toEqual(['accepted']);
  expect(await current()).toMatchObject([{ period: '2024', content: { monitoredDevices: 130 } }]);
  expect(await stating()).toEqual(['accepted']);
  expect(await current()).toEqual([]);
  expect(await stating()).toEqual(['unchanged']);
  expect(await stating(centre)).toEqual(['accepted']);
  expect(await current()).toHaveLength(1);
});

test('a dry run tells what would become of it and writes nothing', async () => {
  const before = await feeds();
  const [outcome] = await createHarvest(db.foundation)(
    [profile({ figures: [figure('securityLevelApprovalShare', '140')] })],
    { isDryRun: true },
  );
  expect(outcome).toMatchObject({ outcome: 'accepted', findings: [{ field: 'securityLevelApprovalShare' }] });
  expect(await feeds()).toBe(before);
});

test('who states something new with every question is taken in only so often', async () => {
  const harvest = createHarvest(db.foundation, { burst: 3 });
  const outcomes: string[] = [];
  for (let value = 1; value <= 5; value += 1) {
    const figures = [figure('socMonitoredDeviceCount', String(value))];
    const [outcome] = await harvest([profile({ figures })], { isDryRun: false });
    outcomes.push(outcome?.outcome ?? '');
  }
  expect(outcomes).toEqual(['accepted', 'accepted', 'accepted', 'too-often', 'too-often']);
  expect(await held()).toMatchObject([{ value: '3', revision: 3 }]);
});

/** Too many for an index, however they are packed. */
const manyCharacters = Array.from({ length: 1900 }, (_, index) =>
  String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
).join('');

test('a name that is too long to be told apart by is refused, and the rest of the answer is taken', async () => {
  const centre = (words: Record<string, unknown>): LiveRecord => ({ period: '2024', locator: null, content: words });
  const [outcome] = await createHarvest(db.foundation)(
    [
      profile({
        domain: 'public-services',
        figures: [],
        registers: { serviceCentres: [centre({ name: manyCharacters }), centre({ name: 'Trung tâm' })] },
      }),
    ],
    { isDryRun: false },
  );
  expect(outcome).toMatchObject({ outcome: 'accepted', faults: [{ field: 'serviceCentres' }] });
});

test('a figure that is refused keeps no record: a list that was stated whole is taken as it is', async () => {
  const harvest = createHarvest(db.foundation);
  const centre = { period, locator: null, content: { connectedToNationalCentre: true } };
  const stating = async (...centres: LiveRecord[]) => {
    const figures = [figure('informationSystemCount', '-3'), figure('socMonitoredDeviceCount', '5')];
    const registers = { securityOperationsCentres: centres };
    return (await harvest([profile({ figures, registers })], { isDryRun: false })).map(({ outcome }) => outcome);
  };
  expect(await stating(centre)).toEqual(['accepted']);
  expect(await stating()).toEqual(['accepted']);
  const left = await readRecords(db.ledger, { registers: ['security-operations-centre'], asOf: null });
  expect(left.filter(({ source }) => source.id === `subgraph:${publication}`)).toEqual([]);
});

test('the same news brought twice at once is written once, and both are told that it stands', async () => {
  const harvest = createHarvest(db.foundation);
  const both = await Promise.all([1, 2].map(async () => await harvest([profile()], { isDryRun: false })));
  expect(
    both
      .flat()
      .map(({ outcome }) => outcome)
      .toSorted(),
  ).toEqual(['accepted', 'unchanged']);
  expect(await held()).toMatchObject([{ value: '130', revision: 1 }]);
});

test('one publication that cannot be written fails alone, and is told of', async () => {
  const failures: string[] = [];
  const harvest = createHarvest(db.foundation, { onFailure: (_, name) => failures.push(name) });
  // Nothing lets such a figure through to here; a fault of the hub’s own might.
  const unwritable = profile({ publication: `${publication}-x`, provinceId: manyCharacters.repeat(2) });
  const outcomes = await harvest([unwritable, profile()], { isDryRun: false });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'accepted']);
  expect(failures).toEqual([`${publication}-x`]);
});

test('who brings much at once waits longer for the next time, and is let in the first time', async () => {
  const harvest = createHarvest(db.foundation, { burst: 3 });
  const centres = (text: string): LiveRecord[] =>
    Array.from({ length: 200 }, (_, index) => ({
      period: '2024',
      locator: text,
      content: { name: `Centre ${index}` },
    }));
  const stating = async (text: string) => {
    const words = { domain: 'public-services', figures: [], registers: { serviceCentres: centres(text) } } as const;
    return (await harvest([profile(words)], { isDryRun: false })).map(({ outcome }) => outcome);
  };
  expect(await stating('one')).toEqual(['accepted']);
  expect(await stating('two')).toEqual(['too-often']);
});

test('the list of a publication takes the place of what one before it, under another name, had stated', async () => {
  const harvest = createHarvest(db.foundation);
  const centre = (name: string): LiveRecord => ({ period: null, locator: null, content: { name } });
  const stating = async (words: Partial<LiveProfile>, ...centres: LiveRecord[]) =>
    (
      await harvest(
        [profile({ ...words, domain: 'public-services', figures: [], registers: { serviceCentres: centres } })],
        { isDryRun: false },
      )
    ).map(({ outcome }) => outcome);
  const all = async () =>
    (await readRecords(db.ledger, { registers: ['service-centre'], provinceIds: ['gia-lai', 'ca-mau'], asOf: null }))
      .filter(({ source }) => source.kind === 'subgraph')
      .map(({ source, content }) => [source.id.slice('subgraph:'.length), content['name']]);
  await stating({ publication: 'gia-lai-services', provinceId: 'gia-lai' }, centre('One'), centre('Two'));
  await stating({ publication: 'ca-mau-services', provinceId: 'ca-mau' }, centre('One'));
  const renamed = { publication: 'gia-lai-centres', provinceId: 'gia-lai' };
  expect(await stating(renamed, centre('Two'))).toEqual(['accepted']);
  expect(await all()).toEqual([
    ['ca-mau-services', 'One'],
    ['gia-lai-centres', 'Two'],
  ]);
  expect(await stating(renamed, centre('Two'))).toEqual(['unchanged']);
});

test('a figure of a period that has not begun is refused: nothing stated later could take its place', async () => {
  const figures = [figure('socMonitoredDeviceCount', '9', { period: '2030' }), figure('informationSystemCount', '3')];
  const [outcome] = await createHarvest(db.foundation)([profile({ figures })], { isDryRun: false });
  expect(outcome).toMatchObject({
    outcome: 'accepted',
    faults: [
      {
        field: 'socMonitoredDeviceCount',
        messageEn: expect.stringContaining('security.socMonitoredDeviceCount.period'),
      },
    ],
  });
});
