import type { Logger } from 'pino';
import type { IdentifyBearer } from '../../../identity/tokens/identify-bearer.ts';
import type { Door } from '../submission.ts';
import type { PaceLimits } from './upload/pace.ts';

/** What the door over HTTP stands on. */
export interface FeedsOptions {
  readonly door: Door;
  readonly identify: IdentifyBearer;
  /** Where files lie while they are looked at, each without a name; made where it is missing. */
  readonly folder: string;
  /** The largest file that is taken. */
  readonly mostBytes: number;
  /** Submissions worked on at once: each holds a connection of the pool for as long as it takes. */
  readonly mostAtOnce: number;
  readonly log: Logger;
  /** False while it takes nothing yet: then everybody is told to come back. Open from the start where left out. */
  readonly isOpen?: () => boolean;
  /** How fast a file must come; `usualPace` where left out. */
  readonly pace?: PaceLimits;
}
