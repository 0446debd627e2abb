import type { SubmissionProgress } from '../../services/feeds/submission.ts';
import { hash } from '../differential/hash.ts';
import type { SyntheticFile } from '../support/synthetic-file.ts';

/** What is killed: who takes the file, the whole server of the database, or only the connections between them. */
export type Target = 'victim' | 'database' | 'connections';

/** From which moment on the time to the kill is counted. */
export type Moment = 'start' | SubmissionProgress['step'];

export const moments: readonly Moment[] = ['start', 'comparing', 'judging', 'recording'];

/** One load, and when it is killed. */
export interface LoadPlan {
  readonly number: number;
  readonly provinceId: string;
  readonly content: Omit<SyntheticFile, 'path'>;
  readonly target: Target;
  readonly moment: Moment;
  /** Of the time from that moment to the next one; beyond 1 the load may get away. */
  readonly share: number;
}

const provinces = ['kon-tum', 'gia-lai', 'dak-lak', 'dak-nong', 'lam-dong'] as const;
const targets: readonly Target[] = ['victim', 'database', 'connections'];
/** Two days of the whole catalogue, at least. */
const fewestRows = 426;
const dayMs = 86_400_000;

const pick = <Item>(items: readonly Item[], ...seed: (string | number)[]): Item =>
  items[hash(...seed) % items.length] as Item;

/** Everything about a load follows from the seed and its number. Half of them correct what others may have brought. */
export function planLoad(seed: number, number: number): LoadPlan {
  const weeks = hash(seed, number, 'weeks') % 8;
  return {
    number,
    provinceId: pick(provinces, seed, number, 'province'),
    content: {
      rows: fewestRows + (hash(seed, number, 'rows') % 2000),
      columns: pick(['data-set', 'template'], seed, number, 'columns'),
      lastDay: new Date(Date.UTC(2025, 5, 30) - weeks * 7 * dayMs).toISOString().slice(0, 10),
      // Further apart than the days of one file, so that no two files say the same of a day.
      edition: 16 * number,
    },
    target: pick(targets, seed, number, 'target'),
    moment: pick(moments, seed, number, 'moment'),
    share: (hash(seed, number, 'share') % 1100) / 1000,
  };
}
