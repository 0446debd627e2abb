import type { DomainWord } from '../../../schema/types/domain.ts';

/**
 * How far a reader of changes has come in each table. Numbers are given under the writer's lock, so that in each table
 * their order is that of recording, and whatever is committed later lies behind every position read before.
 */
export interface ChangePosition {
  /** Sources have no number of their own: the feed that brought the last one, and its id. */
  readonly source: { readonly feedId: number; readonly id: string };
  readonly observation: number;
  readonly record: number;
  readonly disputeEntry: number;
}

export const beforeAll: ChangePosition = { source: { feedId: 0, id: '' }, observation: 0, record: 0, disputeEntry: 0 };

/** What can change, in the order in which things of one feed are told: a source comes before what it states. */
export const changeSubjects = ['source', 'observation', 'record', 'dispute-entry'] as const;
export type ChangeSubjectWord = (typeof changeSubjects)[number];

/** One row of the ledger that a reader is told of. */
export interface ChangeRow {
  readonly subject: ChangeSubjectWord;
  /** Number of the row; of a source its id. */
  readonly id: string;
  /** Null where somebody spoke in a dispute. */
  readonly feedId: number | null;
  readonly provinceId: string;
  /** Null of a source. */
  readonly domain: DomainWord | null;
  readonly reason: string | null;
  readonly isWithdrawn: boolean;
  /** The row that stood until then; null where none did. */
  readonly before: number | null;
  readonly disputeId: number | null;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
}

/** The position behind a row, coming from `position`. */
export function positionBehind(position: ChangePosition, { subject, id, feedId }: ChangeRow): ChangePosition {
  switch (subject) {
    case 'source':
      return { ...position, source: { feedId: feedId ?? 0, id } };
    case 'observation':
      return { ...position, observation: Number(id) };
    case 'record':
      return { ...position, record: Number(id) };
    case 'dispute-entry':
      return { ...position, disputeEntry: Number(id) };
  }
}

/** Whether a position lies behind another in some table. */
export const isBeyond = (position: ChangePosition, end: ChangePosition): boolean =>
  position.observation > end.observation ||
  position.record > end.record ||
  position.disputeEntry > end.disputeEntry ||
  position.source.feedId > end.source.feedId;
