import { NATION } from '../../../schema/areas/area.ts';
import type { Dispute, DisputeEntry } from '../../../schema/types/dispute.type.ts';
import type { DisputePartyWord } from '../../../schema/types/dispute-words.ts';
import { WriterRole, type WriterRoleWord } from '../../../schema/types/feed-words.ts';
import type { DisputeEntryRow, DisputeRow } from '../../ledger/read/read-disputes.ts';

/** Words and author are shown by the unit that they are of. */
type EntryModel = DisputeEntry & { readonly provinceId: string };

export interface DisputeModel extends Omit<Dispute, 'entries'> {
  readonly entries: EntryModel[];
}

const roleOf = (role: string): WriterRoleWord | null => (WriterRole.has(role) ? role : null);

export const partyOf = (role: string): DisputePartyWord | null => {
  if (!WriterRole.has(role) || role === 'publisher') return null;
  return role === 'officer' ? 'province' : 'ministry';
};

const toEntry = (row: DisputeEntryRow, provinceId: string): EntryModel => ({
  id: String(row.id),
  provinceId,
  state: row.state,
  party: partyOf(row.role),
  role: roleOf(row.role),
  words: row.words,
  author: row.author,
  feedId: row.feedId === null ? null : String(row.feedId),
  recordedAt: new Date(row.recordedAt),
});

const idOf = (id: number | null): string | null => (id === null ? null : String(id));

export function toDispute(row: DisputeRow): DisputeModel {
  const { provinceId, domain, answerable, state } = row;
  const entries = row.entries.map((entry) => toEntry(entry, provinceId));
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) throw new Error(`dispute ${row.id} has no entry`);
  return {
    id: String(row.id),
    provinceId,
    province: provinceId === NATION ? null : { id: provinceId },
    domain,
    observationId: idOf(row.observationId),
    recordId: idOf(row.recordId),
    findingId: idOf(row.findingId),
    answerable,
    state,
    openedAt: first.recordedAt,
    changedAt: last.recordedAt,
    entries,
  };
}
