import { Domain } from '../../../../schema/types/domain.ts';
import { both, html, type Html } from '../../report/page/html.ts';
import { offeredPeriods } from '../../template/offered-periods.ts';

/** `Hạ tầng số. Digital infrastructure.` is said as `Hạ tầng số / Digital infrastructure`. */
const domainName = (word: (typeof Domain.words)[number]): string => Domain.meaningOf(word).replace(/[.:].*$/u, '');

const choice = (name: string, label: Html, options: Html): Html =>
  html`<div>
    <label class="label" for="template-${name}">${label}</label>
    <select id="template-${name}" name="${name}">
      ${options}
    </select>
  </div>`;

const hint = both(
  'Mẫu có sẵn số liệu gần nhất để đối chiếu; tệp của riêng tỉnh cũng được, miễn có cột chỉ tiêu, kỳ và số liệu.',
  'Templates show the last figures; a file of your own will do too, if it has columns of indicator, period and figure.',
);

/** Downloads by a plain form: they need neither a script nor a token. */
export function templateForm(provinces: Html, today: string): Html {
  const domains = Domain.words.map((word) => html`<option value="${word}">${domainName(word)}</option>`);
  const periods = offeredPeriods(today).map((period) => html`<option>${period}</option>`);
  return html`<section class="card no-print" aria-labelledby="templates">
    <h2 id="templates">${both('Tải mẫu để điền', 'Templates to fill in')}</h2>
    <form action="feeds/template.xlsx" method="get" id="template-form">
      <div class="templates">
        ${choice('province', both('Tỉnh, thành phố', 'Province'), provinces)}
        ${choice(
          'domain',
          both('Lĩnh vực', 'Domain'),
          html`<option value="">Tất cả / all</option>
            ${domains}`,
        )}
        ${choice(
          'period',
          both('Kỳ báo cáo', 'Period'),
          html`<option value="">Điền sau / later</option>
            ${periods}`,
        )}
      </div>
      <div class="actions">
        <button type="submit">Excel</button>
        <button type="submit" formaction="feeds/template.csv">CSV</button>
        <button type="submit" formaction="feeds/template.json">JSON</button>
      </div>
    </form>
    <p class="hint">${hint}</p>
  </section>`;
}
