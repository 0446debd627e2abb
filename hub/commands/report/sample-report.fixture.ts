import type { ValidationReport } from '../../../services/feeds/report/validation-report.ts';

const nothing = { count: 0, first: [] };

/** Of a file with one new figure, taken; tests name what matters to them. */
export const sampleReport = (words: Partial<ValidationReport> = {}): ValidationReport => ({
  file: 'figures.csv',
  digest: 'd'.repeat(64),
  provinceId: 'kon-tum',
  isDryRun: false,
  outcome: 'accepted',
  feedId: 7,
  recordedAt: '2026-11-01T03:04:05.000Z',
  rows: { read: 1, added: 1, corrected: 0, unchanged: 0, refused: 0, quarantined: 0 },
  faults: nothing,
  warnings: nothing,
  findings: nothing,
  changes: nothing,
  ...words,
});
