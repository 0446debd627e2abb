import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { feedTooLarge, uploadStalled } from '../../../../schema/errors/feed-refusals.ts';
import { FeedRefused, SenderGone } from '../refuse/feed-refused.ts';
import { Pace, usualPace, type PaceLimits } from './pace.ts';
import { requireRoom } from './room.ts';

export interface Receiving {
  readonly handle: FileHandle;
  readonly folder: string;
  readonly mostBytes: number;
  readonly onBytes: (received: number, announced: number | null) => void;
  readonly pace?: PaceLimits;
}

/** The room on the disk is looked at again after so many bytes: others write there too. */
const lookEveryBytes = 32 * 1024 * 1024;

/** The length that the sender says; null where the body comes in pieces without it. */
function announcedBytes({ headers }: Pick<IncomingMessage, 'headers'>): number | null {
  const length = headers['content-length'];
  return length === undefined ? null : Number(length);
}

/** Throws before anything is read where the body is known to be too large, or there is no room for it. */
export async function requireTakeable(
  request: Pick<IncomingMessage, 'headers'>,
  { folder, mostBytes }: Pick<Receiving, 'folder' | 'mostBytes'>,
): Promise<void> {
  const announced = announcedBytes(request) ?? 0;
  if (announced > mostBytes) throw new FeedRefused(413, feedTooLarge(mostBytes));
  await requireRoom(folder, announced);
}

/** Writes a body to a file as it comes; gives its bytes. What stops it early leaves the rest of the body unread. */
export async function receiveFile(
  body: IncomingMessage,
  { handle, folder, mostBytes, onBytes, pace: limits = usualPace }: Receiving,
): Promise<number> {
  const announced = announcedBytes(body);
  const pace = new Pace(limits, () => new FeedRefused(408, uploadStalled()));
  // Destroyed with the iteration, the connection would be gone before the sender hears why.
  const pieces = body.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer, undefined>;
  let received = 0;
  let lookedAt = 0;
  try {
    for (let next = await pace.within(pieces.next()); !next.done; next = await pace.within(pieces.next())) {
      received += next.value.byteLength;
      if (received > mostBytes) throw new FeedRefused(413, feedTooLarge(mostBytes));
      if (received - lookedAt > lookEveryBytes) {
        await requireRoom(folder, 0);
        lookedAt = received;
      }
      await handle.writeFile(next.value);
      pace.note(next.value.byteLength);
      onBytes(received, announced);
    }
  } catch (error) {
    // Gone after the last byte but before its end was read, the body is complete and failed all the same.
    const isGone = body.destroyed && (!body.complete || error === body.errored);
    if (isGone) throw new SenderGone('the sender went away', { cause: error });
    throw error;
  } finally {
    pace.stop();
    // Lets go of the body, so that others may read on; not waited for, since a body that stands still never ends it.
    pieces.return?.().catch(() => undefined);
  }
  return received;
}
