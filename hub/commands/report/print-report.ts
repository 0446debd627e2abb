import { rowFates } from '../../../services/feeds/report/page/report-words.ts';
import type { ValidationReport } from '../../../services/feeds/report/validation-report.ts';
import { linesIn, wordIn, type Said } from '../terminal/language.ts';
import { paragraph, sideBySide, type Page } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';
import { changeTable } from './change-table.ts';
import { nextSteps, type HowSent } from './next-steps.ts';
import { headline, isTaken, saidOf } from './report-words.ts';
import { faultLines, findingLines, restOf, shownOf } from './told-rows.ts';

const vietnamTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function summary(page: Page, report: ValidationReport): string[] {
  const { language } = page;
  const counts = rowFates
    .filter(({ fate }) => fate === 'read' || report.rows[fate] > 0)
    .map(({ fate, words }) => `${wordIn(language, saidOf(words))}: ${report.rows[fate]}`);
  const entries: [Said, string][] = [
    [{ vi: 'Tệp', en: 'File' }, printable(report.file)],
    ...(report.provinceId === null
      ? []
      : [[{ vi: 'Tỉnh', en: 'Province' }, printable(report.provinceId)] satisfies [Said, string]]),
    [{ vi: 'Số dòng', en: 'Counts' }, counts.join('; ')],
  ];
  if (report.feedId !== null && report.recordedAt !== null) {
    const at = vietnamTime.format(new Date(report.recordedAt));
    entries.push(
      [
        { vi: 'Biên nhận', en: 'Receipt' },
        wordIn(language, {
          vi: `số ${report.feedId}, ${at} giờ Việt Nam`,
          en: `no. ${report.feedId}, ${at} in Vietnam`,
        }),
      ],
      [{ vi: 'SHA-256', en: 'SHA-256' }, printable(report.digest)],
    );
  }
  return sideBySide(
    page,
    entries.map(([name, text]) => [wordIn(language, name), text]),
  );
}

interface Section {
  readonly title: Said;
  readonly counted: { readonly count: number; readonly first: readonly unknown[] };
  readonly colour: 'red' | 'yellow' | 'bold';
  readonly lines: string[];
}

function drawSection(page: Page, { title, counted, colour, lines }: Section, shown: number): string[] {
  if (counted.count === 0) return [];
  const heading = paragraph(page, `${wordIn(page.language, title)}: ${counted.count}`);
  return ['', ...heading.map((line) => page.paint(colour, line)), ...lines, ...restOf(page, counted, shown)];
}

function sections(page: Page, { faults, warnings, findings, changes, isDryRun, outcome }: ValidationReport): Section[] {
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
      title: { vi: 'CẦN XEM LẠI (không cản việc nhận)', en: 'TO REVIEW (keeps nothing out)' },
      counted: findings,
      colour: 'yellow',
      lines: findingLines(page, findings),
    },
    {
      title: isWritten
        ? { vi: 'SỐ LIỆU ĐÃ THAY ĐỔI', en: 'FIGURES CHANGED' }
        : { vi: 'SỐ LIỆU SẼ THAY ĐỔI KHI TỆP ĐƯỢC NHẬN', en: 'FIGURES THAT CHANGE ONCE THE FILE IS TAKEN' },
      counted: changes,
      colour: 'bold',
      lines: changeTable(page, changes),
    },
  ];
}

/** The report as an officer reads it: what became of the file, then what to mend, to look at, and what changes. */
export function printReport(page: Page, report: ValidationReport, wish: HowSent): string {
  const mood = isTaken(report) ? 'green' : report.outcome === 'refused' ? 'red' : 'yellow';
  const lines = [
    ...linesIn(page.language, headline(report)).flatMap((line) =>
      paragraph(page, line).map((each) => page.paint(mood, each)),
    ),
    '',
    ...summary(page, report),
    ...sections(page, report).flatMap((section) => drawSection(page, section, shownOf(page, section.counted).length)),
    '',
    ...nextSteps(report, wish).flatMap((line) => paragraph(page, line).map((each) => page.paint('dim', each))),
  ];
  return `${lines.join('\n')}\n`;
}
