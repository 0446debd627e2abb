import type { SubmissionProgress, Submission } from '../../services/feeds/submission.ts';
import type { ValidationReport } from '../../services/feeds/report/validation-report.ts';
import type { Unavailability } from '../../services/ledger/write/ledger-unavailable.ts';

/** A file to be taken. */
export type LoadWish = Pick<Submission, 'file' | 'path' | 'provinceId'>;

/** What became of it, as far as its sender was told. */
export type LoadAnswer =
  | { readonly kind: 'report'; readonly report: ValidationReport }
  | { readonly kind: 'unavailable'; readonly reason: Unavailability }
  | { readonly kind: 'failure'; readonly text: string };

/** What a loader says on the way. */
export type LoaderMessage = { readonly kind: 'step'; readonly step: SubmissionProgress['step'] } | LoadAnswer;
