import type { SubmissionProgress } from '../../../services/feeds/submission.ts';

const names: Readonly<Record<SubmissionProgress['step'] | 'sending', string>> = {
  sending: 'Đang gửi · sending',
  reading: 'Đang đọc · reading',
  comparing: 'Đang so với sổ cái · comparing',
  judging: 'Đang kiểm tra · judging',
  recording: 'Đang ghi · recording',
};

/** A step as it is shown; one of a later hub by its own name. */
export const stepName = (step: string): string =>
  Object.hasOwn(names, step) ? names[step as keyof typeof names] : step;

/** Bytes as people say them. */
export const inBytes = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
