import { rowFates } from '../../../services/feeds/report/page/report-words.ts';
import type { ValidationReport } from '../../../services/feeds/report/validation-report.ts';
import { linesIn, wordIn, type Said } from '../terminal/language.ts';
import { hints, paragraph, sideBySide, type Page } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';
import { changeTable } from './change-table.ts';
import { drawSection, type Section } from './draw-section.ts';
import { nextSteps, type HowSent } from './next-steps.ts';
import { receiptName, receiptOf } from './receipt.ts';
import { headline, isTaken, saidOf } from './report-words.ts';
import type { ToldReport } from './told-report.ts';
import { faultLines, findingLines, toReview } from './told-rows.ts';

/** What is told of a report beside what stands in it. */
export interface Telling {
  readonly headline: Said;
  /** What the report calls its file: a file, or an act. */
  readonly subject: Said;
  /** Over the figures that are not written yet. */
  readonly yetToChange: Said;
  readonly next: readonly string[];
}

function summary(page: Page, report: ToldReport, { subject }: Telling): string[] {
  const { language } = page;
  const counts = rowFates
    .filter(({ fate }) => fate === 'read' || report.rows[fate] > 0)
    .map(({ fate, words }) => `${wordIn(language, saidOf(words))}: ${report.rows[fate]}`);
  const entries: [Said, string][] = [
    [subject, printable(report.file)],
    ...(report.provinceId === null
      ? []
      : [[{ vi: 'Tỉnh', en: 'Province' }, printable(report.provinceId)] satisfies [Said, string]]),
    [{ vi: 'Số dòng', en: 'Counts' }, counts.join('; ')],
  ];
  const receipt = receiptOf(report);
  if (receipt)
    entries.push(
      [receiptName, wordIn(language, receipt)],
      [{ vi: 'SHA-256', en: 'SHA-256' }, printable(report.digest)],
    );
  return sideBySide(
    page,
    entries.map(([name, text]) => [wordIn(language, name), text]),
  );
}

function sections(page: Page, report: ToldReport, { yetToChange }: Telling): Section[] {
  const { faults, warnings, findings, changes, isDryRun, outcome } = report;
  const isWritten = !isDryRun && outcome !== 'refused';
  return [
    { title: { vi: 'LỖI', en: 'FAULTS' }, counted: faults, colour: 'red', lines: faultLines(page, faults) },
    {
      title: { vi: 'CẢNH BÁO', en: 'WARNINGS' },
      counted: warnings,
      colour: 'yellow',
      lines: faultLines(page, warnings),
    },
    {
      title: toReview,
      counted: findings,
      colour: 'yellow',
      lines: findingLines(page, findings),
    },
    {
      title: isWritten ? { vi: 'SỐ LIỆU ĐÃ THAY ĐỔI', en: 'FIGURES CHANGED' } : yetToChange,
      counted: changes,
      colour: 'bold',
      lines: changeTable(page, changes),
    },
  ];
}

/** A report as an officer reads it: what became of it, then what to mend, to look at, and what changes. */
export function tellReport(page: Page, report: ToldReport, telling: Telling): string[] {
  const mood = isTaken(report) ? 'green' : report.outcome === 'refused' ? 'red' : 'yellow';
  return [
    ...linesIn(page.language, telling.headline).flatMap((line) =>
      paragraph(page, line).map((each) => page.paint(mood, each)),
    ),
    '',
    ...summary(page, report, telling),
    ...sections(page, report, telling).flatMap((section) => drawSection(page, section)),
    ...hints(page, telling.next),
  ];
}

/** What the hub says of a file. */
export function printReport(page: Page, report: ValidationReport, wish: HowSent): string {
  const lines = tellReport(page, report, {
    headline: headline(report),
    subject: { vi: 'Tệp', en: 'File' },
    yetToChange: { vi: 'SỐ LIỆU SẼ THAY ĐỔI KHI TỆP ĐƯỢC NHẬN', en: 'FIGURES THAT CHANGE ONCE THE FILE IS TAKEN' },
    next: nextSteps(report, wish),
  });
  return `${lines.join('\n')}\n`;
}
