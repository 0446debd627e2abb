import { badCursor } from '../../../schema/errors/catalogue.ts';
import type { ChangePosition } from '../../ledger/read/change-position.ts';

/** Opaque to clients: what it holds may change, what it promises not. */
export const toCursor = ({ source, observation, record, disputeEntry }: ChangePosition): string =>
  Buffer.from(JSON.stringify([observation, record, disputeEntry, source.feedId, source.id])).toString('base64url');

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function readCursor(cursor: string): ChangePosition {
  const parts = parse(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(parts) || parts.length !== 5) throw badCursor(cursor);
  const [observation, record, disputeEntry, feedId, id] = parts as unknown[];
  if (![observation, record, disputeEntry, feedId].every(isNumber) || typeof id !== 'string') throw badCursor(cursor);
  return {
    observation: observation as number,
    record: record as number,
    disputeEntry: disputeEntry as number,
    source: { feedId: feedId as number, id },
  };
}
