import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { deliver } from '../../../services/feeds/deliver.ts';
import type { ObservationClaim, RecordClaim } from '../../../services/ledger/claim.ts';
import { speak, withdrawRows } from '../../support/ledger-acts.ts';
import { sampleClaim } from '../../support/sample-claims.ts';
import { sampleSource } from '../../support/test-ledger.ts';
import type { TestHub } from '../../support/test-hub.ts';
import { truth } from './truth.ts';

/** Few of each, so that claims meet again and again: a new value corrects, the same one changes nothing. */
const claims = fc.record({
  provinceId: fc.constantFrom('kon-tum', 'lang-son'),
  indicator: fc.constantFrom('infrastructure.base-station-count', 'programme.team-count'),
  period: fc.constantFrom('2024', '2025'),
  sourceId: fc.constantFrom('random-one', 'random-two'),
  value: fc.integer({ min: 1, max: 4 }).map(String),
});

export type RandomAct =
  | {
      readonly kind: 'feed';
      readonly claims: readonly Pick<ObservationClaim, 'provinceId' | 'value'>[];
      readonly deadZones: number | null;
    }
  | { readonly kind: 'withdraw' | 'dispute'; readonly which: number }
  | { readonly kind: 'source' }
  | { readonly kind: 'read'; readonly copy: number; readonly first: number };

export const randomAct: fc.Arbitrary<RandomAct> = fc.oneof(
  fc.record({
    kind: fc.constant('feed' as const),
    claims: fc.uniqueArray(claims, {
      maxLength: 6,
      selector: ({ provinceId, indicator, period, sourceId }) => `${provinceId} ${indicator} ${period} ${sourceId}`,
    }),
    deadZones: fc.option(fc.integer({ min: 0, max: 3 })),
  }),
  fc.record({ kind: fc.constantFrom('withdraw' as const, 'dispute' as const), which: fc.nat(1000) }),
  fc.constant({ kind: 'source' as const }),
  fc.record({ kind: fc.constant('read' as const), copy: fc.nat(2), first: fc.constantFrom(1, 2, 7, 100) }),
);

const deadZone = (count: number): RecordClaim => ({
  register: 'signal-dead-zone',
  domain: 'infrastructure',
  provinceId: 'kon-tum',
  key: '2025',
  period: sampleClaim({ period: '2025' }).period,
  content: { count, statement: 'Còn vùng lõm' },
  sourceId: 'random-one',
  locator: null,
});

/** One of the rows that are current, the same one for the same number. */
async function pick(hub: TestHub, which: number, subjects: readonly string[]): Promise<string[]> {
  const keys = [...(await truth(hub)).keys()].filter((key) =>
    subjects.some((subject) => key.startsWith(`${subject}:`)),
  );
  return (keys.toSorted()[which % keys.length] ?? '').split(':');
}

async function dispute(hub: TestHub, which: number): Promise<void> {
  const [, id] = await pick(hub, which, ['observation']);
  const rows = await hub.hub.foundation.ledger.em
    .fork()
    .execute<{ province_id: string; domain: 'programme' }[]>(
      'select province_id, domain from observation where id = ?',
      [id],
    );
  const [row] = rows;
  if (!row) return;
  await speak(hub.hub.foundation, null, {
    provinceId: row.province_id,
    domain: row.domain,
    observationId: Number(id),
    recordId: null,
    findingId: null,
    answerable: 'province',
    state: which % 2 === 0 ? 'open' : 'disputed',
    words: 'Số này sai',
    author: 'test',
    role: 'editor',
  });
}

/** Does to the hub what the act says; reading is left to whoever keeps the copies. */
export async function perform(hub: TestHub, act: Exclude<RandomAct, { kind: 'read' }>): Promise<void> {
  const { foundation } = hub.hub;
  const name = randomUUID();
  const nothing = {
    name,
    digest: name,
    sources: [],
    observations: [],
    records: [],
    sourcePlaces: new Map(),
    faults: [],
  };
  switch (act.kind) {
    case 'feed': {
      const sources = ['random-one', 'random-two'].map((id) => sampleSource(id));
      const observations = act.claims.map((claim) => sampleClaim(claim));
      const records = act.deadZones === null ? [] : [deadZone(act.deadZones)];
      await deliver(foundation, { ...nothing, sources, observations, records });
      return;
    }
    case 'source':
      await deliver(foundation, { ...nothing, sources: [sampleSource(`random-${name}`, { provinceId: 'lang-son' })] });
      return;
    case 'withdraw': {
      const [table, id] = await pick(hub, act.which, ['observation', 'record']);
      await withdrawRows(foundation, table as 'observation' | 'record', [Number(id)], 'Nêu nhầm');
      return;
    }
    case 'dispute':
      await dispute(hub, act.which);
  }
}
