import { errorCatalogue } from '../../schema/errors/catalogue.ts';
import { describe, expect, it } from 'vitest';
import { provisionAgreements } from '../../schema/calendar/provision-agreements.ts';
import { createCatalogue } from '../../schema/indicators/catalogue.ts';
import type { IndicatorEntry } from '../../schema/indicators/indicator.ts';
import type { PartsEntry } from '../../schema/indicators/parts.ts';
import { PublicationCheck } from '../../schema/types/check-words.ts';
import { FindingRule } from '../../schema/types/finding-rule.ts';
import { calendarPage } from './calendar-page.ts';
import { errorsPage } from './errors-page.ts';
import { indicatorsPage } from './indicators-page.ts';
import { markdownTable } from './markdown-table.ts';
import { publishingChecksPage } from './publishing-checks-page.ts';
import { rulesPage } from './rules-page.ts';
import { settingsTable, withSettingsTable } from './settings-table.ts';

const systems: IndicatorEntry = {
  code: 'security.information-system-count',
  domain: 'security',
  nameVi: 'Số hệ thống thông tin',
  nameEn: 'Information systems in scope',
  unit: 'count',
  direction: 'neutral',
  mergeRule: 'sum',
  mergeWeight: null,
  numerator: null,
  denominator: null,
  stockOrFlow: 'stock',
  surges: false,
  level: null,
  changeOf: null,
  descriptionEn: 'Known as a denominator.',
  ageLimit: 'P18M',
  field: 'informationSystemCount',
};
const share: IndicatorEntry = {
  ...systems,
  code: 'security.approval-share',
  unit: 'percent',
  mergeRule: 'recompute',
  mergeWeight: 'systems',
  numerator: 'systems approved',
  denominator: 'security.information-system-count',
  field: 'approvalShare',
};

const approved: PartsEntry = {
  whole: { code: systems.code, side: 'figure' },
  relation: 'each',
  parts: [{ code: share.code, side: 'numerator' }],
  reasonEn: 'For tests.',
};

describe('printed pages', () => {
  it('a table cell stays one cell whatever it holds', () => {
    expect(markdownTable(['a'], [['one | two\nthree']])).toBe('| a |\n| --- |\n| one \\| two three |');
  });

  it('the indicators page names code, field, enum value, rule with weight, and counts that are indicators as codes', () => {
    const page = indicatorsPage(createCatalogue({ entries: [systems, share], parts: [approved] }));
    expect(page).toContain('2 indicators.');
    expect(page).toContain('## security (2)');
    expect(page).toContain(
      '| `security.approval-share`<br>`approvalShare`<br>`APPROVAL_SHARE` | Số hệ thống thông tin<br>Information systems in scope | percent | neutral | recompute (systems) | systems approved / `security.information-system-count` | stock | P18M | Known as a denominator. |',
    );
  });

  it('the indicators page says which are parts of which', () => {
    expect(indicatorsPage(createCatalogue({ entries: [systems, share], parts: [approved] }))).toContain(
      '| `security.information-system-count` | each | numerator of `security.approval-share` | For tests. |',
    );
  });

  it('the calendar page has one row an agreement, and says of each what is made up', () => {
    const page = calendarPage(provisionAgreements());
    expect(page.match(/^\| `synthetic-/gm)).toHaveLength(provisionAgreements().length);
    expect(page).toContain('| A, from 2022 | day 20 of its last month | Nghị định 09/2019/NĐ-CP');
    expect(page).toContain('| none seen | obligation, indicators, frequency, due |');
    expect(page).toContain('- `Q`: Hằng quý. Quarterly.');
  });

  it('the errors page has one row a code, the rules page one section a rule', () => {
    expect(errorsPage().match(/^\| `[A-Z_]+` \|/gm)).toHaveLength(Object.keys(errorCatalogue).length);
    expect(rulesPage().match(/^### [A-Z_]+$/gm)).toHaveLength(FindingRule.words.length);
    expect(rulesPage()).toContain(
      '### MISSING_DENOMINATOR\n\nCó tử số mà thiếu mẫu số. A count stands beside a percent without the whole it is part of.\n\n- **Severity**: `NOTE`.\n- **Vì sao, why**: ',
    );
  });

  it('the page of publishing has one row a check, which names what it rests on, and the directives with their reasons', () => {
    expect(publishingChecksPage().match(/^\| `[a-z-]+` \|/gm)).toHaveLength(PublicationCheck.words.length);
    expect(publishingChecksPage()).toContain('It breaks no operation that is in use. | `composition` |');
    expect(publishingChecksPage()).toContain('| `@override` | nó lấy trường của subgraph khác<br>it takes a field');
  });

  it('the settings table replaces what stands between its markers and nothing else', () => {
    const readme = 'before\n<!-- settings:start -->\nold\n<!-- settings:end -->\nafter\n';
    const printed = withSettingsTable(readme);
    expect(printed).toBe(`before\n<!-- settings:start -->\n\n${settingsTable()}\n\n<!-- settings:end -->\nafter\n`);
    expect(withSettingsTable(printed)).toBe(printed);
    expect(() => withSettingsTable('no markers')).toThrowError(/markers/);
  });
});
