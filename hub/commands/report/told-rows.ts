import type { Fault, Place } from '../../../services/feeds/fault.ts';
import { severities } from '../../../services/feeds/report/page/report-words.ts';
import type { Counted } from '../../../services/feeds/report/validation-report.ts';
import { linesIn, wordIn, type Said } from '../terminal/language.ts';
import { numbered, sideBySide, type Page } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';
import { saidOf } from './report-words.ts';
import type { ToldFinding } from './told-report.ts';

/** More of one kind nobody reads on a screen. In a file or a pipe all are told that the hub told. */
const mostOnScreen = 20;

export const shownOf = <Item>(page: Page, { first }: Counted<Item>): readonly Item[] =>
  page.width === undefined ? first : first.slice(0, mostOnScreen);

/** Says how many were left out; nothing where none was. */
export function restOf(page: Page, { count }: Counted<unknown>, shown: number): string[] {
  if (count <= shown) return [];
  return linesIn(page.language, {
    vi: `  … và ${count - shown} mục nữa.`,
    en: `  … and ${count - shown} more.`,
  });
}

export function placeText(page: Page, { sheet, line, column }: Place): string {
  const parts: Said[] = [
    ...(sheet ? [{ vi: `trang tính "${sheet}"`, en: `sheet "${sheet}"` }] : []),
    { vi: `dòng ${line}`, en: `row ${line}` },
    ...(column === null ? [] : [{ vi: `cột "${column}"`, en: `column "${column}"` }]),
  ];
  return printable(
    wordIn(page.language, { vi: parts.map(({ vi }) => vi).join(', '), en: parts.map(({ en }) => en).join(', ') }),
  );
}

/** Below each other: what was found, what would fit and how to get there; what the file literally holds is told once. */
function faultEntries({ language }: Page, fault: Fault): [string, string][] {
  const { foundVi, foundEn, expectedVi, expectedEn, mendVi, mendEn } = fault;
  const isQuoted = language === 'both' && foundVi === foundEn;
  const vietnamese: [string, string][] = [
    [isQuoted ? 'Thấy · Found' : 'Thấy', foundVi],
    ['Cần có', expectedVi],
    ['Cách sửa', mendVi],
  ];
  const english: [string, string][] = [
    ...(isQuoted ? [] : [['Found', foundEn] satisfies [string, string]]),
    ['Expected', expectedEn],
    ['To mend', mendEn],
  ];
  return [...(language === 'en' ? [] : vietnamese), ...(language === 'vi' ? [] : english)];
}

const emptyCell: Said = { vi: '(trống)', en: '(empty)' };

/** Faults one below the other: where, what was found, how to mend it. */
export const faultLines = (page: Page, faults: Counted<Fault>): string[] =>
  shownOf(page, faults).flatMap((fault, at) => [
    ...numbered(page, at, placeText(page, fault)),
    ...sideBySide(
      page,
      faultEntries(page, fault).map(([name, text]) => [name, printable(text) || wordIn(page.language, emptyCell)]),
      true,
    ),
  ]);

export const toReview: Said = { vi: 'CẦN XEM LẠI (không cản việc nhận)', en: 'TO REVIEW (keeps nothing out)' };

const heldAlready: Said = { vi: 'số liệu Liên Tỉnh đã có', en: 'a figure that the hub holds' };

const findingPlace = (page: Page, place: Place | null | undefined): string[] =>
  place === undefined ? [] : [place === null ? wordIn(page.language, heldAlready) : placeText(page, place)];

export const findingLines = (page: Page, findings: Counted<ToldFinding>): string[] =>
  shownOf(page, findings).flatMap(({ place, severity, indicator, period, messageVi, messageEn }, at) => {
    const where = findingPlace(page, place);
    const what = [indicator, period].filter((word) => word !== null).map(printable);
    const how = wordIn(page.language, saidOf(severities[severity] ?? [severity, severity])).toLowerCase();
    const messages = linesIn(page.language, { vi: messageVi, en: messageEn }).map(printable);
    return numbered(page, at, `${[...where, ...what].join(', ')}: ${how}`, messages);
  });
