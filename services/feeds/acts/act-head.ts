import { hash } from 'node:crypto';
import type { Identity } from '../../../identity/identity.ts';
import type { FeedKindWord } from '../../../schema/types/feed-words.ts';
import type { FeedHead } from '../../ledger/write/arrival.ts';

interface ActFacts {
  readonly kind: FeedKindWord;
  /** Names the act among all feeds: `observation 12`. */
  readonly name: string;
  /** What was asked for, whole: its digest is kept. */
  readonly asked: unknown;
  readonly provinceId: string | null;
  readonly identity: Identity;
  readonly reason: string | null;
}

const longestName = 200;

/** The head of a feed that no file was sent for. */
export const actHead = ({ kind, name, asked, provinceId, identity, reason }: ActFacts): FeedHead => ({
  kind,
  name: name.length > longestName ? `${name.slice(0, longestName)}…` : name,
  digest: hash('sha256', JSON.stringify(asked)),
  provinceId,
  submitter: identity.subject,
  role: identity.role,
  reason,
});
