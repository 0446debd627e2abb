import type { SubmissionProgress } from '../../services/feeds/submission.ts';
import type { LoadAnswer, LoadWish } from './load-words.ts';

/** Who takes files, in a process of its own that can be killed. */
export interface Victim {
  /** Null where it was killed before it answered. */
  take(wish: LoadWish, onStep?: (step: SubmissionProgress['step']) => void): Promise<LoadAnswer | null>;
  kill(): Promise<void>;
  readonly isAlive: boolean;
  readonly processId: number;
}

/** Starts one on the database at `url`; `folder` is the same for all that follow each other. */
export type StartVictim = (url: string, folder: string) => Promise<Victim>;
