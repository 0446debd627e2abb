import { changeKinds } from '../../../services/feeds/report/page/report-words.ts';
import type { Counted } from '../../../services/feeds/report/validation-report.ts';
import { withDecimalCommas } from '../../../services/feeds/rules/figures/quote-figure.ts';
import { drawList } from '../ask/draw-table.ts';
import { wordIn, type Said } from '../terminal/language.ts';
import type { Page } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';
import { saidOf } from './report-words.ts';
import type { ToldChange } from './told-report.ts';
import { shownOf } from './told-rows.ts';

const columns: readonly Said[] = [
  { vi: 'dòng', en: 'row' },
  { vi: 'loại', en: 'kind' },
  { vi: 'chỉ tiêu', en: 'indicator' },
  { vi: 'kỳ', en: 'period' },
  { vi: 'trước', en: 'before' },
  { vi: 'sau', en: 'after' },
];

/** Figures as they were held and as they are now, or would be; "–" where there was none. */
export function changeTable(page: Page, changes: Counted<ToldChange>): string[] {
  const shown = (quote: string | null): string | null =>
    quote === null ? null : printable(page.language === 'vi' ? withDecimalCommas(quote) : quote);
  const rows = shownOf(page, changes).map(({ line, kind, indicator, period, before, after }) => [
    line,
    wordIn(page.language, saidOf(changeKinds[kind] ?? [kind, kind])),
    printable(indicator),
    printable(period),
    shown(before),
    shown(after),
  ]);
  const table = {
    heading: '',
    kind: 'list',
    columns: columns.map((said) => wordIn(page.language, said)),
    rows,
  } as const;
  return drawList(table, page.width).split('\n');
}
