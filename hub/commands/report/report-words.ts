import { verdictOf } from '../../../services/feeds/report/page/report-words.ts';
import type { ValidationReport } from '../../../services/feeds/report/validation-report.ts';
import type { Said } from '../terminal/language.ts';

/** As the report's page says it. */
export const saidOf = ([vi, en]: readonly [vi: string, en: string]): Said => ({ vi, en });

/** Said ahead of what would have become of it. */
export const ofDryRun = ({ vi, en }: Said): Said => ({
  vi: `Kiểm tra thử, chưa ghi gì. ${vi}`,
  en: `Dry run, nothing was written. ${en}`,
});

/** What became of the file, or would. */
export function headline(report: ValidationReport): Said {
  const said = saidOf(verdictOf(report));
  return report.isDryRun ? ofDryRun(said) : said;
}

export const isTaken = ({ outcome }: Pick<ValidationReport, 'outcome'>): boolean =>
  outcome === 'accepted' || outcome === 'unchanged';
