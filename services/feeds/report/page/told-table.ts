import type { Place } from '../../fault.ts';
import type { Counted } from '../validation-report.ts';
import { both, html, type Html } from './html.ts';
import type { Words } from './report-words.ts';

export interface Column<Item> {
  readonly title: Words;
  readonly cell: (item: Item) => Html | string | number;
}

export interface Told<Item> {
  /** Names the section in the page. */
  readonly id: string;
  readonly title: Words;
  /** What the section is about, for who has never seen one. */
  readonly about: Words;
  /** What is said in its place where there is nothing to tell. */
  readonly none: Words;
  readonly columns: readonly Column<Item>[];
}

/** A heading with the number of items, and of the first of them a row each; on a phone a card each. */
export function toldTable<Item>(
  { count, first }: Counted<Item>,
  { id, title, about, none, columns }: Told<Item>,
): Html {
  const rest = count - first.length;
  const heading = html`<h3 id="report-${id}">${both(...title)} <b class="count">${count}</b></h3>`;
  if (count === 0)
    return html`<section class="told" aria-labelledby="report-${id}">
      ${heading}
      <p class="none">${both(...none)}</p>
    </section>`;
  const head = columns.map((column) => html`<th scope="col">${both(...column.title)}</th>`);
  const body = first.map(
    (item) =>
      html`<tr>
        ${columns.map(({ title: [label], cell }) => html`<td data-label="${label}">${cell(item)}</td>`)}
      </tr>`,
  );
  const more = html`<p class="none">
    ${both(`… và ${rest} mục nữa, không liệt kê ở đây.`, `… and ${rest} more that are not listed.`)}
  </p>`;
  return html`<section class="told" aria-labelledby="report-${id}">
    ${heading}
    <p class="about">${both(...about)}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="report-${id}">
      <table>
        <thead>
          <tr>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>
    </div>
    ${rest > 0 ? more : null}
  </section>`;
}

/** `Số liệu · dòng 12 · Chỉ tiêu` */
export function placeText({ sheet, line, column }: Place): Html {
  const parts = [sheet, both(`dòng ${line}`, `row ${line}`), column].filter((part) => part);
  return html`<span class="place">${parts.map((part, at) => html`${at === 0 ? '' : ' · '}${part ?? null}`)}</span>`;
}
