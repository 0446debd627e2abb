import { hash } from 'node:crypto';
import type { Harvest, HarvestOutcome, HarvestTelling, LiveProfile } from '../../../schema/contract/live-profile.ts';
import { readHeldRecords, readNews, type HeldRecord } from '../../ledger/read/read-news.ts';
import type { StagedRow } from '../../ledger/write/stage-observations.ts';
import { LedgerUnavailable } from '../../ledger/write/ledger-unavailable.ts';
import { withdraw } from '../../ledger/write/withdraw.ts';
import type { Fault } from '../fault.ts';
import { nothingDone, type Act } from '../ingest/act.ts';
import { FaultLog } from '../ingest/fault-log.ts';
import { ingest } from '../ingest/ingest.ts';
import type { ReportedFinding } from '../report/validation-report.ts';
import type { Door } from '../submission.ts';
import { HarvestLimit, type HarvestLimitOptions } from './harvest-limit.ts';
import { readStated, type Stated } from './read-stated.ts';

const mostFaults = 1000;

/** One publication's part of a harvest. */
interface Sheaf {
  readonly profile: LiveProfile;
  readonly stated: Stated;
  /** Records that it, or a subgraph of its province before it, stated and that it does not any more. */
  readonly gone: readonly HeldRecord[];
  /** Figures and records that are new, or gone. */
  readonly news: number;
}

const tellFault = ({ domain }: LiveProfile, fault: Fault): HarvestTelling => ({
  // `security.socOperating.value` is about the field socOperating.
  field: fault.column?.slice(domain.length + 1).split('.')[0] ?? null,
  messageVi: `${fault.column}: có ${fault.foundVi || '(trống)'}, cần ${fault.expectedVi}. ${fault.mendVi}`,
  messageEn: `${fault.column}: found ${fault.foundEn || '(nothing)'}, expected ${fault.expectedEn}. ${fault.mendEn}`,
});

const tellFinding = (door: Door, { indicator, messageVi, messageEn }: ReportedFinding): HarvestTelling => ({
  field: (indicator && door.catalogue.byCode(indicator)?.field) ?? null,
  messageVi,
  messageEn,
});

/** A whole list that lacks what it had says that the thing is no more. */
function withdrawGone(gone: readonly HeldRecord[]): Act {
  return {
    check: async () => undefined,
    write: async (session, arrival) => {
      const ids = gone.map(({ id }) => id);
      const reason = 'Subgraph của tỉnh không còn nêu. No longer stated by the province’s own subgraph.';
      const { count, domains } = await withdraw(session, 'record', { ids }, { arrival, reason });
      return { ...nothingDone, withdrawn: count, domains };
    },
  };
}

async function bringIn(door: Door, { profile, stated, gone }: Sheaf, isDryRun: boolean): Promise<HarvestOutcome> {
  const { publication, provinceId } = profile;
  const faults = new FaultLog(mostFaults);
  for (const fault of stated.faults) faults.add(fault);
  const rows = stated.observations.map((claim, index): StagedRow => ({
    sheet: null,
    line: index + 1,
    claim,
    sourceColumn: 'publication',
  }));
  const done = await ingest(door, {
    head: {
      kind: 'harvest',
      name: `subgraph ${publication}`,
      digest: hash('sha256', JSON.stringify(profile)),
      provinceId,
      submitter: null,
      role: null,
      reason: 'Subgraph của tỉnh nêu số mới. Stated anew by the province’s own subgraph.',
    },
    sources: [stated.source],
    rows,
    records: stated.records,
    recordPlaces: new Map(),
    faults,
    policy: 'take-valid',
    isDryRun,
    ...(gone.length > 0 ? { act: withdrawGone(gone) } : {}),
  });
  return {
    outcome: done.isWritten ? 'accepted' : 'unchanged',
    faults: faults.first.map((fault) => tellFault(profile, fault)),
    findings: done.findings.first.map((finding) => tellFinding(door, finding)),
  };
}

const keyOf = ({ sourceId, register, provinceId, key }: Omit<HeldRecord, 'id'>): string =>
  JSON.stringify([sourceId, register, provinceId, key]);

/** What of all that was stated is news: three statements, however many publications there are. */
async function bind(door: Door, profiles: readonly LiveProfile[]): Promise<Sheaf[]> {
  const all = profiles.map((profile) => ({ profile, stated: readStated(profile, door) }));
  const observations = all.flatMap(({ stated }) => stated.observations);
  const records = all.flatMap(({ stated }) => stated.records);
  const registers = all.flatMap(({ profile: { provinceId }, stated }) =>
    stated.registers.map((register) => ({ provinceId, register })),
  );
  const [news, held] = await Promise.all([
    readNews(door.ledger, observations, records),
    readHeldRecords(door.ledger, registers),
  ]);
  const fresh = new Set<unknown>([
    ...observations.filter((_, index) => news.observations.has(index)),
    ...records.filter((_, index) => news.records.has(index)),
  ]);
  return all.map(({ profile, stated }) => {
    const keys = new Set(stated.records.map(keyOf));
    const isStatedWhole = ({ provinceId, register }: HeldRecord): boolean =>
      provinceId === profile.provinceId && stated.registers.includes(register);
    const gone = held.filter((record) => isStatedWhole(record) && !keys.has(keyOf(record)));
    const claims = [...stated.observations, ...stated.records].filter((claim) => fresh.has(claim));
    return { profile, stated, gone, news: claims.length + gone.length };
  });
}

export interface HarvestOptions extends Partial<HarvestLimitOptions> {
  /** Told of what could not be written of one publication, and by which; without it the whole harvest rejects. */
  readonly onFailure?: (cause: unknown, publication: string) => void;
}

/**
 * The way in for what provinces' own subgraphs state. What the ledger holds already costs a comparison; what is new goes
 * through the one door: checked, appended, judged by every rule, chained. Never more than one harvest of a publication is
 * written at a time, and not too many.
 */
export function createHarvest(door: Door, { onFailure, ...limits }: HarvestOptions = {}): Harvest {
  const limit = new HarvestLimit(limits);
  const underWay = new Map<string, Promise<HarvestOutcome>>();

  const write = async (sheaf: Sheaf): Promise<HarvestOutcome> => {
    try {
      return await bringIn(door, sheaf, false);
    } catch (cause) {
      if (!onFailure || cause instanceof LedgerUnavailable) throw cause;
      // What the database refuses of one province is no reason to take nothing of the others.
      onFailure(cause, sheaf.profile.publication);
      return { outcome: 'refused', faults: [], findings: [] };
    }
  };

  const settle = async (sheaf: Sheaf, hasWaited = false): Promise<HarvestOutcome> => {
    const { profile, stated, news } = sheaf;
    const { publication } = profile;
    const faults = stated.faults.map((fault) => tellFault(profile, fault));
    const told = { faults, findings: [] };
    if (news === 0)
      return { ...told, outcome: faults.length > 0 && stated.fields.size === 0 ? 'refused' : 'unchanged' };
    const before = underWay.get(publication);
    if (before) {
      // Mostly it is the same news, heard by another question: then it will stand, and nobody need be told otherwise.
      if (hasWaited) return { ...told, outcome: 'busy' };
      await before.catch(() => undefined);
      const [anew] = await bind(door, [profile]);
      return anew ? await settle(anew, true) : { ...told, outcome: 'busy' };
    }
    if (!limit.take(publication, news)) return { ...told, outcome: 'too-often' };
    const writing = write(sheaf).finally(() => underWay.delete(publication));
    underWay.set(publication, writing);
    return await writing;
  };

  return async (profiles, { isDryRun }) => {
    const sheaves = await bind(door, profiles);
    if (isDryRun) {
      const tried: HarvestOutcome[] = [];
      for (const sheaf of sheaves) tried.push(await bringIn(door, sheaf, true));
      return tried;
    }
    return await Promise.all(sheaves.map(async (sheaf) => await settle(sheaf)));
  };
}
