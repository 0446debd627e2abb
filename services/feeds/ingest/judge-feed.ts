import type { FindingClaim, ObservationClaim, RecordClaim } from '../../ledger/claim.ts';
import { appendFindings } from '../../ledger/write/append-findings.ts';
import type { AppendedClaim } from '../../ledger/write/appended.ts';
import type { Arrival } from '../../ledger/write/arrival.ts';
import { readAppended } from '../../ledger/write/read-appended.ts';
import { readPlaces } from '../../ledger/write/read-feed-changes.ts';
import type { WriterSession } from '../../ledger/write/writer-session.ts';
import { createJudge } from '../judge.ts';
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
  return first.map(({ observationId, ...finding }) => {
    const place = observationId === null ? undefined : places.get(observationId);
    return { ...finding, place: place ? { ...place, column: null } : null };
  });
}

/** Judges all that a feed brought, a batch at a time, and appends the findings. */
export async function judgeFeed(
  session: WriterSession,
  feed: JudgedFeed,
  contract: Contract,
): Promise<Counted<ReportedFinding>> {
  const { arrival, records, today, mostTold } = feed;
  const judge = createJudge(session, { feedId: arrival.feedId, today, contract });
  let count = 0;
  let first: FindingClaim[] = [];
  const take = async (findings: readonly FindingClaim[]): Promise<void> => {
    await appendFindings(session, findings, arrival);
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
  if (feed.hasObservations || feed.hasWithdrawals) await take(await judge.judgeWhole());
  return { count, first: await told(session, feed, first) };
}
