import type { SubmissionProgress } from '../../services/feeds/submission.ts';

export const steps = ['reading', 'comparing', 'judging', 'recording'] as const satisfies SubmissionProgress['step'][];

/** What work on a ledger took, as its own process saw it. */
export interface ProcessFigures {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMegabytes: number;
}

export interface LoadFigures extends ProcessFigures {
  readonly stepMs: Readonly<Record<SubmissionProgress['step'], number>>;
  readonly outcome: string;
  readonly findings: number;
}
