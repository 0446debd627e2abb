import { wordIn, type Said } from '../terminal/language.ts';
import { paragraph, type Page } from '../terminal/page.ts';
import { restOf, shownOf } from './told-rows.ts';
import type { Counted } from '../../../services/feeds/report/validation-report.ts';

export interface Section {
  readonly title: Said;
  readonly counted: Counted<unknown>;
  readonly colour: 'red' | 'yellow' | 'bold';
  readonly lines: readonly string[];
}

/** A heading with how many there are, and those that are told; nothing where there is none. */
export function drawSection(page: Page, { title, counted, colour, lines }: Section): string[] {
  if (counted.count === 0) return [];
  const heading = paragraph(page, `${wordIn(page.language, title)}: ${counted.count}`);
  return [
    '',
    ...heading.map((line) => page.paint(colour, line)),
    ...lines,
    ...restOf(page, counted, shownOf(page, counted).length),
  ];
}
