import type { ValidationReport } from '../../../services/feeds/report/validation-report.ts';
import { isVietnamese } from '../../support/is-vietnamese.ts';

const isText = (text: string): boolean => text.trim() !== '' && text.isWellFormed() && !/\p{Cc}/u.test(text);

/**
 * What is wrong with a report as such, whatever the file was: rows that do not add up, a fault without a place within the
 * file or without words in both languages, an outcome that says something else than its rows. Empty where all is well.
 */
export function reportFaults(report: ValidationReport, lines: number): string[] {
  const { rows, outcome, faults, warnings, changes, isDryRun, feedId, recordedAt } = report;
  const wrong: string[] = [];
  const hold = (claim: boolean, words: string): void => void (claim || wrong.push(words));
  const { read, added, corrected, unchanged, refused, quarantined } = rows;
  hold(read === added + corrected + unchanged + refused + quarantined, `rows do not add up: ${JSON.stringify(rows)}`);
  hold(
    Object.values(rows).every((each) => each >= 0),
    `rows below nil: ${JSON.stringify(rows)}`,
  );
  for (const told of [...faults.first, ...warnings.first]) {
    hold(told.line >= 1 && told.line <= lines, `line ${told.line} of ${lines}`);
    const { foundVi, foundEn, expectedVi, expectedEn, mendVi, mendEn } = told;
    hold([expectedVi, expectedEn, mendVi, mendEn].every(isText), `words missing: ${JSON.stringify(told)}`);
    hold(isVietnamese(expectedVi), `not in Vietnamese: ${expectedVi}`);
    hold(foundVi === foundEn || isVietnamese(foundVi), `not in Vietnamese: ${foundVi}`);
    const shown = [foundVi, foundEn, told.column ?? ''].join('');
    hold(!/\p{Cc}/u.test(shown) && shown.isWellFormed(), `unprintable: ${shown}`);
  }
  hold(
    faults.count >= faults.first.length && (faults.count === 0) === (faults.first.length === 0),
    'faults miscounted',
  );
  const isTaken = outcome === 'accepted' || outcome === 'accepted-in-part';
  hold(!(outcome === 'accepted') || (faults.count === 0 && added + corrected > 0), `accepted: ${JSON.stringify(rows)}`);
  hold(
    !(outcome === 'refused') || (faults.count > 0 && added + corrected + quarantined === 0),
    `refused: ${JSON.stringify(rows)}`,
  );
  hold(!(outcome === 'unchanged') || added + corrected === 0, `unchanged: ${JSON.stringify(rows)}`);
  hold(
    outcome === 'refused' || changes.count === added + corrected,
    `changes ${changes.count}: ${JSON.stringify(rows)}`,
  );
  hold(
    (feedId !== null) === (isTaken && !isDryRun) && (recordedAt !== null) === (feedId !== null),
    'a feed that is none',
  );
  return wrong;
}
