import type { Contract } from '../../rules/rule.ts';
import type { ValidationReport } from '../validation-report.ts';
import { both, html, type Html } from './html.ts';
import { changesTable, faultsTable, findingsTable, warningsTable } from './report-tables.ts';
import { rowFates, verdictOf, type Words } from './report-words.ts';

const shownDigits = 12;

const instant = new Intl.DateTimeFormat('vi-VN', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Ho_Chi_Minh',
});

function facts(report: ValidationReport, { areas }: Contract): Html {
  const { file, provinceId, digest, feedId, recordedAt } = report;
  const area = provinceId === null ? undefined : areas.byId(provinceId);
  const entries: readonly (readonly [Words, Html | string | null])[] = [
    [['Tệp', 'File'], file],
    [['Tỉnh, thành phố', 'Province'], area ? html`${area.nameVi} <code>${area.id}</code>` : provinceId],
    [['Biên nhận số', 'Receipt'], feedId === null ? null : String(feedId)],
    [
      ['Ghi lúc', 'Recorded'],
      recordedAt === null ? null : html`<time datetime="${recordedAt}">${instant.format(new Date(recordedAt))}</time>`,
    ],
    [
      ['Dấu của tệp', 'SHA-256'],
      digest === '' ? null : html`<code title="${digest}">${digest.slice(0, shownDigits)}…</code>`,
    ],
  ];
  const shown = entries.filter(([, value]) => value !== null);
  return html`<dl class="facts">
    ${shown.map(
      ([words, value]) =>
        html`<div>
          <dt>${both(...words)}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function numbers({ rows }: ValidationReport): Html {
  const entries = rowFates.map(
    ({ fate, words }) =>
      html`<div class="${rows[fate] === 0 ? 'zero' : fate}">
        <dt>${both(...words)}</dt>
        <dd>${rows[fate]}</dd>
      </div>`,
  );
  return html`<dl class="numbers">${entries}</dl>`;
}

/** A report as a part of a page, well formed as XML too. Whatever the file held stands in it as text. */
export function reportSection(report: ValidationReport, contract: Contract): Html {
  const { outcome, isDryRun } = report;
  const kind = isDryRun
    ? both('Kết quả kiểm tra thử, chưa ghi gì', 'A dry run: nothing was written')
    : both('Kết quả gửi chính thức', 'Sent in earnest');
  return html`<article class="report ${outcome}">
    <header>
      <p class="kind">${kind}</p>
      <h2>${both(...verdictOf(report))}</h2>
      ${facts(report, contract)}
    </header>
    ${numbers(report)} ${faultsTable(report)} ${warningsTable(report)} ${findingsTable(report, contract)}
    ${changesTable(report, contract)}
  </article>`;
}
