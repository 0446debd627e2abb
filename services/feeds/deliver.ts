import { IsolationLevel, type EntityManager } from '@mikro-orm/postgresql';
import type { DomainWord } from '../../schema/types/domain.ts';
import type { LedgerDatabase } from '../ledger/open-ledger.ts';
import { appendFindings } from '../ledger/write/append-findings.ts';
import { appendObservations } from '../ledger/write/append-observations.ts';
import { appendRecords } from '../ledger/write/append-records.ts';
import { appendSources, knownSources } from '../ledger/write/append-sources.ts';
import {
  appendFeed,
  becomeWriter,
  feedBefore,
  nextInstant,
  raiseVersions,
  reserveFeedId,
} from '../ledger/write/arrival.ts';
import { awaitReaders } from '../ledger/versions/await-readers.ts';
import type { Delivery } from './delivery.ts';
import type { Fault, Place } from './fault.ts';
import { judge } from './judge.ts';
import type { Contract } from './rules/rule.ts';

/** What became of a delivery. */
export interface Receipt {
  readonly name: string;
  /** False where the same bytes had come under this name before: nothing was read, nothing written. */
  readonly isNew: boolean;
  readonly accepted: number;
  readonly unchanged: number;
  readonly findings: number;
  readonly faults: readonly Fault[];
}

const unknownSource = (file: string, id: string, place: Place): Fault => ({
  file,
  ...place,
  found: id,
  expected: 'the id of a source',
  mendVi: `Khai báo nguồn "${id}" trong sources.csv trước, hoặc sửa lại mã của nguồn.`,
  mendEn: `Declare the source "${id}" in sources.csv first, or mend the id.`,
});

/** Claims whose source nobody has told the hub of are refused: a figure without a source cannot be trusted. */
async function refuseUnsourced(em: EntityManager, delivery: Delivery): Promise<Delivery> {
  const claims = [...delivery.observations, ...delivery.records];
  const known = await knownSources(em, [...new Set(claims.map(({ sourceId }) => sourceId))]);
  for (const { id } of delivery.sources) known.add(id);
  const unsourced = claims.filter(({ sourceId }) => !known.has(sourceId));
  if (unsourced.length === 0) return delivery;
  const wholeFile = { line: 1, column: 'source' };
  const faults = unsourced.map((claim) =>
    unknownSource(delivery.name, claim.sourceId, delivery.sourcePlaces.get(claim) ?? wholeFile),
  );
  return {
    ...delivery,
    observations: delivery.observations.filter(({ sourceId }) => known.has(sourceId)),
    records: delivery.records.filter(({ sourceId }) => known.has(sourceId)),
    faults: [...delivery.faults, ...faults],
  };
}

async function append(em: EntityManager, checked: Delivery, contract: Contract): Promise<Receipt> {
  await becomeWriter(em);
  const before = await feedBefore(em, checked);
  const nothing = { name: checked.name, isNew: false, accepted: 0, unchanged: 0, findings: 0 };
  if (before === 'whole') return { ...nothing, faults: [] };
  const arrival = { feedId: await reserveFeedId(em), recordedAt: await nextInstant(em) };
  const sources = await appendSources(em, checked.sources, arrival);
  const delivery = await refuseUnsourced(em, checked);
  const observations = await appendObservations(em, delivery.observations, arrival);
  const records = await appendRecords(em, delivery.records, arrival);
  const findings = await judge(em, observations.added, records.added, contract);
  await appendFindings(em, findings, arrival);
  const accepted = sources + observations.added.length + records.added.length;
  const unchanged = delivery.sources.length - sources + observations.unchanged + records.unchanged;
  // Rows refused before may pass now, once their source is known; if none does, the ledger is left untouched.
  if (before === 'with-faults' && accepted === 0) return { ...nothing, unchanged, faults: delivery.faults };
  await appendFeed(em, delivery, arrival, { accepted, unchanged });
  const domains = new Set<DomainWord>([...observations.added, ...records.added].map(({ claim }) => claim.domain));
  if (domains.size > 0) {
    await raiseVersions(em, domains, arrival);
    await awaitReaders(em, domains);
  }
  return { name: delivery.name, isNew: true, accepted, unchanged, findings: findings.length, faults: delivery.faults };
}

/**
 * Appends and judges a delivery in one transaction: all of its good rows and their findings, or nothing. Once it is
 * acknowledged, or anybody can have read it, no gateway answers from a memory that is older.
 */
export const deliver = async (ledger: LedgerDatabase, delivery: Delivery, contract: Contract): Promise<Receipt> =>
  await ledger.em.fork().transactional(async (em) => await append(em, delivery, contract), {
    // After waiting for another writer, and for readers, a statement must see what they have done meanwhile.
    isolationLevel: IsolationLevel.READ_COMMITTED,
  });
