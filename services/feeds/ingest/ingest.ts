import { appendAuditEntry } from '../../ledger/audit/append-audit-entry.ts';
import { digestFeed } from '../../ledger/audit/content-digest.ts';
import type { RecordClaim, SourceClaim } from '../../ledger/claim.ts';
import { awaitReaders } from '../../ledger/versions/await-readers.ts';
import { reporting, type DataPart } from '../../ledger/versions/known-versions.ts';
import { appendRecords } from '../../ledger/write/append-records.ts';
import { appendSources, citedSources, knownSources } from '../../ledger/write/append-sources.ts';
import { appendStaged, type StagedOutcome } from '../../ledger/write/append-staged.ts';
import {
  appendFeed,
  becomeWriter,
  feedBefore,
  nextInstant,
  raiseVersions,
  reserveFeedId,
  type Arrival,
} from '../../ledger/write/arrival.ts';
import type { Appended } from '../../ledger/write/appended.ts';
import { endDisputes } from '../../ledger/write/dispute-entries.ts';
import { quarantineStaged } from '../../ledger/write/quarantine-staged.ts';
import { readFeedChanges } from '../../ledger/write/read-feed-changes.ts';
import { refuseStaged } from '../../ledger/write/refuse-staged.ts';
import { stageObservations } from '../../ledger/write/stage-observations.ts';
import { wasRecorded } from '../../ledger/write/was-recorded.ts';
import { writeInTransaction } from '../../ledger/write/write-in-transaction.ts';
import type { OpenWriterSession, WriterSession } from '../../ledger/write/writer-session.ts';
import type { Counted, FigureChange, ReportedFinding } from '../report/validation-report.ts';
import { quoteFigure } from '../rules/figures/quote-figure.ts';
import type { Door } from '../submission.ts';
import { nothingDone } from './act.ts';
import type { Intake } from './intake.ts';
import { judgeFeed } from './judge-feed.ts';
import { refusalOf, unknownSource } from './refusals.ts';

/** How many findings and changes are told one by one. */
const mostTold = 200;

/** What became of an intake. */
export interface Ingested {
  /** False where the ledger is as it was. */
  readonly isWritten: boolean;
  /** Null where nothing was written. */
  readonly arrival: Arrival | null;
  /** True where these very bytes had come before with the hub, whole: nothing was looked at. */
  readonly isKnown: boolean;
  readonly sources: number;
  readonly observations: Omit<StagedOutcome, 'domains'>;
  readonly records: { readonly added: number; readonly unchanged: number };
  /** Refused rows that wait to be mended, those that waited already among them. */
  readonly quarantined: number;
  /** Figures and records that were taken back. */
  readonly withdrawn: number;
  readonly findings: Counted<ReportedFinding>;
  readonly changes: Counted<FigureChange>;
}

const none = { count: 0, first: [] };
const untouched: Ingested = {
  isWritten: false,
  arrival: null,
  isKnown: false,
  sources: 0,
  observations: { refused: 0, added: 0, corrected: 0, unchanged: 0 },
  records: { added: 0, unchanged: 0 },
  quarantined: 0,
  withdrawn: 0,
  findings: none,
  changes: none,
};

async function sourcedRecords(session: WriterSession, intake: Intake): Promise<RecordClaim[]> {
  const { records, recordPlaces, faults, head } = intake;
  const known = await knownSources(session, [...new Set(records.map(({ sourceId }) => sourceId))]);
  return records.filter((each) => {
    if (known.has(each.sourceId)) return true;
    faults.add(unknownSource(head.name, each.sourceId, recordPlaces.get(each) ?? { line: 1, column: 'source' }));
    return false;
  });
}

async function changesOf(
  session: WriterSession,
  feedId: number,
  { added, corrected }: StagedOutcome,
): Promise<Counted<FigureChange>> {
  const changes = await readFeedChanges(session, feedId, mostTold);
  return {
    count: added + corrected,
    first: changes.map(({ before, after, sheet, line, ...claim }) => ({
      ...claim,
      sheet,
      line,
      column: null,
      kind: before ? 'corrected' : 'new',
      before: before && quoteFigure(before),
      after: quoteFigure(after),
    })),
  };
}

/** The last steps before the commit: the receipt, the link in the chain of the audit, and everybody who remembers. */
async function record(
  session: OpenWriterSession,
  { head, faults }: Intake,
  arrival: Arrival,
  { accepted, unchanged, parts }: { accepted: number; unchanged: number; parts: ReadonlySet<DataPart> },
): Promise<void> {
  await appendFeed(session, head, arrival, { accepted, unchanged, faults: faults.first });
  await appendAuditEntry(session, {
    act: head.kind,
    object: `feed ${arrival.feedId}`,
    provinceId: head.provinceId,
    actor: head.submitter,
    role: head.role ?? 'hub',
    digest: await digestFeed(async (sql, values) => await session.execute(sql, values), arrival.feedId),
    recordedAt: arrival.recordedAt,
  });
  await raiseVersions(session, parts, arrival);
  await awaitReaders(session, parts);
}

/** What the hub brings itself: it is taken row by row, and looked at once. */
const isDataSet = ({ head }: Intake): boolean => head.kind === 'data-set';

/**
 * The hub declares its sources before their figures; that of a province is news with the first row that cites it, or that
 * is kept to be mended and will stand under it then.
 */
async function sourcesToAppend(session: WriterSession, intake: Intake): Promise<readonly SourceClaim[]> {
  const { head, sources, policy, records } = intake;
  if (isDataSet(intake)) return sources;
  const cited = new Set([...(await citedSources(session)), ...records.map(({ sourceId }) => sourceId)]);
  const kept = policy === 'quarantine' ? head.rowsReadAs?.sourceId : undefined;
  return sources.filter(({ id }) => cited.has(id) || id === kept);
}

async function append(session: OpenWriterSession, intake: Intake, door: Door): Promise<Ingested> {
  const { head, policy, faults, act, onProgress } = intake;
  const isHubs = isDataSet(intake);
  const staged = await stageObservations(session, intake.rows);
  await becomeWriter(session);
  // What came between under another name may have changed what a file says, so only the hub's own is not looked at again.
  const before = isHubs ? await feedBefore(session, head) : 'never';
  if (before === 'whole') return { ...untouched, isKnown: true };
  await act?.check(session);
  onProgress?.({ step: 'comparing', rows: 0, of: staged });
  const arrival = { feedId: await reserveFeedId(session), recordedAt: await nextInstant(session) };
  const sources = await appendSources(session, await sourcesToAppend(session, intake), arrival);
  await refuseStaged(session, (row) => {
    const fault = refusalOf(head.name, row);
    faults.add(fault);
    return [fault];
  });
  const claims = await sourcedRecords(session, intake);
  const { domains: observed, ...observations } = await appendStaged(session, arrival, head.reason);
  const records: Appended<RecordClaim> = await appendRecords(session, claims, arrival, head.reason);
  const acted = (await act?.write(session, arrival)) ?? nothingDone;
  const fresh = observations.added + observations.corrected;
  const { findings, domains: judged } = await judgeFeed(
    session,
    {
      arrival,
      records: records.added,
      hasObservations: fresh > 0,
      hasWithdrawals: acted.withdrawn > 0,
      today: door.today(),
      mostTold,
      onJudged: (rows) => onProgress?.({ step: 'judging', rows, of: fresh }),
    },
    door,
  );
  const told = {
    ...untouched,
    sources,
    observations,
    records: { added: records.added.length, unchanged: records.unchanged },
    withdrawn: acted.withdrawn,
    findings,
    changes: fresh > 0 ? await changesOf(session, arrival.feedId, { ...observations, domains: observed }) : none,
  };
  const isKept = policy === 'quarantine' && head.provinceId !== null;
  const waiting = isKept && observations.refused > 0 ? await quarantineStaged(session, head.provinceId, arrival) : 0;
  const accepted = fresh + records.added.length + acted.withdrawn + (isHubs ? sources : 0);
  const unchanged = observations.unchanged + records.unchanged + (isHubs ? intake.sources.length - sources : 0);
  const isRefused = policy === 'refuse-all' && faults.count > 0;
  // Rows refused before may pass now, once their source is known; if none does, the ledger is left untouched.
  const isIdle =
    accepted + waiting + acted.settled === 0 && (!isHubs || faults.count === 0 || before === 'with-faults');
  const kept = { ...told, quarantined: isKept ? observations.refused : 0 };
  if (isRefused || isIdle) return kept;
  onProgress?.({ step: 'recording', rows: accepted, of: accepted });
  if (!intake.isDryRun) {
    const ended = await endDisputes(session, arrival, { author: head.submitter, role: head.role ?? 'hub' });
    const recorded = records.added.map(({ claim }) => claim.domain);
    const parts = new Set<DataPart>([...observed, ...recorded, ...judged, ...acted.domains, ...ended, reporting]);
    await record(session, intake, arrival, { accepted, unchanged, parts });
  }
  return { ...kept, isWritten: true, arrival };
}

/**
 * Lets an intake in, in one transaction: all that its policy lets in with the findings on it, or nothing. A dry run does
 * the same work and takes it back. Once it is acknowledged, or anybody can have read it, no gateway answers from a memory
 * that is older. Throws `LedgerUnavailable` where the database goes away: then nothing was written, unless it says that
 * this is not known.
 */
export const ingest = async (door: Door, intake: Intake): Promise<Ingested> =>
  await writeInTransaction(
    door.ledger,
    async (session) => await append(session, intake, door),
    ({ isWritten }) => isWritten && !intake.isDryRun,
    async (session, { arrival }) => arrival !== null && (await wasRecorded(session, arrival, intake.head)),
  );
