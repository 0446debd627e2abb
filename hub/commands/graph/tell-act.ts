import { isTaken, ofDryRun } from '../report/report-words.ts';
import { tellReport } from '../report/print-report.ts';
import type { ToldReport } from '../report/told-report.ts';
import { linesIn, type Language, type Said } from '../terminal/language.ts';
import type { Page } from '../terminal/page.ts';

/** What an act on one row or figure comes to, in its own words. */
export interface ActWords {
  readonly done: Said;
  /** Of a dry run. */
  readonly would: Said;
  readonly unchanged: Said;
  readonly refused: Said;
}

export const inEarnest: Said = {
  vi: 'Để làm thật: chạy lại lệnh này, bỏ --dry-run.',
  en: 'To do it in earnest: the same without --dry-run.',
};

/** What an officer who reads Vietnamese alone has not seen yet. */
export const otherLanguage = (language: Language): string[] => (language === 'vi' ? ['In English: --lang=en'] : []);

function headlineOf({ outcome, isDryRun }: ToldReport, words: ActWords): Said {
  const said =
    outcome === 'refused'
      ? words.refused
      : outcome === 'unchanged'
        ? words.unchanged
        : isDryRun
          ? words.would
          : words.done;
  return isDryRun ? ofDryRun(said) : said;
}

/** The report of an act as an officer reads it. */
export function tellAct(page: Page, report: ToldReport, words: ActWords, next: readonly Said[] = []): string[] {
  const steps = [...(report.isDryRun && isTaken(report) ? [inEarnest] : []), ...next];
  return tellReport(page, report, {
    headline: headlineOf(report, words),
    subject: { vi: 'Việc', en: 'Act' },
    yetToChange: { vi: 'SỐ LIỆU SẼ THAY ĐỔI', en: 'FIGURES THAT WOULD CHANGE' },
    next: [...steps.flatMap((step) => linesIn(page.language, step)), ...otherLanguage(page.language)],
  });
}
