import type { DomainWord } from '../../../schema/types/domain.ts';
import type { FindingClaim, ObservationClaim, RecordClaim } from '../../ledger/claim.ts';
import { appendRetractions } from '../../ledger/write/append-retractions.ts';
import { appendFindings } from '../../ledger/write/append-findings.ts';
import type { AppendedClaim } from '../../ledger/write/appended.ts';
import type { Arrival } from '../../ledger/write/arrival.ts';
import { readAppended } from '../../ledger/write/read-appended.ts';
import { readPlaces } from '../../ledger/write/read-feed-changes.ts';
import type { WriterSession } from '../../ledger/write/writer-session.ts';
import { createJudge } from '../judge.ts';
import type { Judgement } from '../judging/judgement.ts';
import type { Counted, ReportedFinding } from '../report/validation-report.ts';
import type { Contract } from '../rules/rule.ts';

export interface JudgedFeed {
  readonly arrival: Arrival;
  readonly records: readonly AppendedClaim<RecordClaim>[];
  readonly hasObservations: boolean;
  /** True where it takes figures back: those that stood beside them are judged again. */
  readonly hasWithdrawals: boolean;
  readonly today: string;
  /** How many findings are told. */
  readonly mostTold: number;
  readonly onJudged: (rows: number) => void;
}

/** Every finding once, the heaviest first among those told. */
const weight: Readonly<Record<FindingClaim['severity'], number>> = { contradiction: 0, warning: 1, note: 2 };

async function told(
  session: WriterSession,
  { arrival }: JudgedFeed,
  first: readonly FindingClaim[],
): Promise<ReportedFinding[]> {
  const ids = first.flatMap(({ observationId }) => observationId ?? []);
  const places = await readPlaces(session, arrival.feedId, ids);
  // Numbers of rows are not told: those of a dry run are no others' afterwards.
  return first.map(({ observationId, recordId: _, related: __, ...finding }) => {
    const place = observationId === null ? undefined : places.get(observationId);
    return { ...finding, place: place ? { ...place, column: null } : null };
  });
}

export interface FeedJudgement {
  readonly findings: Counted<ReportedFinding>;
  /** Domains of claims whose findings changed, the feed's own or those beside them. */
  readonly domains: ReadonlySet<DomainWord>;
}

/** Judges all that a feed brought, a batch at a time; appends the findings, and takes back those that hold no more. */
export async function judgeFeed(session: WriterSession, feed: JudgedFeed, contract: Contract): Promise<FeedJudgement> {
  const { arrival, records, today, mostTold } = feed;
  const judge = createJudge(session, { feedId: arrival.feedId, today, contract });
  const domains = new Set<DomainWord>();
  let count = 0;
  let first: FindingClaim[] = [];
  const take = async ({ findings, retracted }: Judgement): Promise<void> => {
    await appendFindings(session, findings, arrival);
    await appendRetractions(
      session,
      retracted.map(({ id }) => id),
      arrival,
    );
    for (const { domain } of [...findings, ...retracted]) domains.add(domain);
    count += findings.length;
    first = [...first, ...findings].toSorted((a, b) => weight[a.severity] - weight[b.severity]).slice(0, mostTold);
  };
  let judged = 0;
  const batches: AsyncIterable<readonly AppendedClaim<ObservationClaim>[]> | [] = feed.hasObservations
    ? readAppended(session, arrival.feedId)
    : [];
  for await (const batch of batches) {
    await take(await judge.judgeObservations(batch));
    feed.onJudged((judged += batch.length));
  }
  if (feed.hasWithdrawals)
    for await (const batch of readAppended(session, arrival.feedId, 'withdrawn'))
      await take(await judge.judgeAround(batch));
  if (records.length > 0) await take(await judge.judgeRecords(records));
  if (feed.hasObservations || feed.hasWithdrawals)
    for await (const judgement of judge.judgeWhole()) await take(judgement);
  return { findings: { count, first: await told(session, feed, first) }, domains };
}
