import { inEarnest, otherLanguage } from '../graph/tell-act.ts';
import { changeTable } from '../report/change-table.ts';
import { drawSection } from '../report/draw-section.ts';
import { receiptName, receiptOf } from '../report/receipt.ts';
import { ofDryRun } from '../report/report-words.ts';
import { findingLines, toReview } from '../report/told-rows.ts';
import { linesIn, wordIn, type Said } from '../terminal/language.ts';
import { hints, paragraph, sideBySide, type Page } from '../terminal/page.ts';
import type { ToldWithdrawal } from './told-withdrawal.ts';

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

function headline({ figures, records, isDryRun }: ToldWithdrawal): Said {
  if (figures + records === 0)
    return { vi: 'Không còn gì hiện hành để rút.', en: 'Nothing of it is current: there is nothing to take back.' };
  const vi = [...(figures > 0 ? [`${figures} số liệu`] : []), ...(records > 0 ? [`${records} bản ghi`] : [])].join(
    ', ',
  );
  const en = [
    ...(figures > 0 ? [counted(figures, 'figure', 'figures')] : []),
    ...(records > 0 ? [counted(records, 'register record', 'register records')] : []),
  ].join(', ');
  return isDryRun
    ? ofDryRun({ vi: `Sẽ rút ${vi}.`, en: `Would be taken back: ${en}.` })
    : { vi: `Đã rút ${vi}.`, en: `Taken back: ${en}.` };
}

/** What was taken back as an officer reads it, and what is said of what stood beside it. */
export function tellWithdrawal(page: Page, told: ToldWithdrawal): string[] {
  const { changes, findings, isDryRun } = told;
  const receipt = receiptOf(told);
  const isIdle = told.figures + told.records === 0;
  const next = [...(isDryRun && !isIdle ? linesIn(page.language, inEarnest) : []), ...otherLanguage(page.language)];
  return [
    ...linesIn(page.language, headline(told))
      .flatMap((line) => paragraph(page, line))
      .map((line) => page.paint(isIdle ? 'yellow' : 'green', line)),
    ...(receipt
      ? ['', ...sideBySide(page, [[wordIn(page.language, receiptName), wordIn(page.language, receipt)]])]
      : []),
    ...drawSection(page, {
      title: isDryRun
        ? { vi: 'SỐ LIỆU SẼ RÚT', en: 'FIGURES THAT WOULD BE TAKEN BACK' }
        : { vi: 'SỐ LIỆU ĐÃ RÚT', en: 'FIGURES TAKEN BACK' },
      counted: changes,
      colour: 'bold',
      lines: changeTable(page, changes),
    }),
    ...drawSection(page, { title: toReview, counted: findings, colour: 'yellow', lines: findingLines(page, findings) }),
    ...hints(page, next),
  ];
}
