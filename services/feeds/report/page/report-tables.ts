import type { Fault } from '../../fault.ts';
import type { Contract } from '../../rules/rule.ts';
import type { FigureChange, ReportedFinding, ValidationReport } from '../validation-report.ts';
import { both, html, type Html } from './html.ts';
import { changeKinds, severities, type Words } from './report-words.ts';
import { shownFigure } from './shown-figure.ts';
import { placeText, toldTable, type Column } from './told-table.ts';

/** In quotes what the file literally holds. */
function foundCell({ foundVi, foundEn }: Fault): Html {
  if (foundVi !== foundEn) return both(foundVi, foundEn);
  return foundVi === '' ? both('(trống)', '(empty)') : html`<q>${foundVi}</q>`;
}

const faultColumns: readonly Column<Fault>[] = [
  { title: ['Ở đâu', 'Where'], cell: placeText },
  {
    title: ['Thấy', 'Found'],
    cell: foundCell,
  },
  { title: ['Cần có', 'Expected'], cell: ({ expectedVi, expectedEn }) => both(expectedVi, expectedEn) },
  { title: ['Cách sửa', 'How to mend it'], cell: ({ mendVi, mendEn }) => both(mendVi, mendEn) },
];

export const faultsTable = ({ faults }: ValidationReport): Html =>
  toldTable(faults, {
    id: 'faults',
    title: ['Lỗi phải sửa', 'Faults'],
    about: [
      'Các ô, dòng hoặc tệp không đọc được. Sửa rồi gửi lại.',
      'Cells, rows or files that could not be read: mend them and send the file again.',
    ],
    none: ['Không có lỗi nào.', 'No faults.'],
    columns: faultColumns,
  });

export const warningsTable = ({ warnings }: ValidationReport): Html =>
  toldTable(warnings, {
    id: 'warnings',
    title: ['Cần để ý', 'Warnings'],
    about: ['Đã đọc được, nhưng có thể không đúng ý người viết.', 'Read, but perhaps not as they were meant.'],
    none: ['Không có gì cần để ý.', 'No warnings.'],
    columns: faultColumns,
  });

function indicatorText(code: string | null, { catalogue }: Contract): Html {
  if (code === null) return html`–`;
  const entry = catalogue.byCode(code);
  return entry ? html`${both(entry.nameVi, entry.nameEn)} <code>${code}</code>` : html`<code>${code}</code>`;
}

const findingColumns = (contract: Contract): readonly Column<ReportedFinding>[] => [
  {
    title: ['Mức độ', 'Severity'],
    cell: ({ severity }) => html`<span class="severity ${severity}">${both(...severities[severity])}</span>`,
  },
  {
    title: ['Chỉ tiêu', 'Indicator'],
    cell: ({ indicator, period, place }) =>
      html`${indicatorText(indicator, contract)} ${period}
        <small>${place ? placeText(place) : both('số liệu đã có từ trước', 'a figure held before')}</small>`,
  },
  {
    title: ['Nhận xét', 'Remark'],
    cell: ({ messageVi, messageEn, repair }) =>
      html`${both(messageVi, messageEn)}${repair === null ? null : html` <small>→ ${repair}</small>`}`,
  },
];

export const findingsTable = ({ findings }: ValidationReport, contract: Contract): Html =>
  toldTable(findings, {
    id: 'findings',
    title: ['Đối chiếu với số liệu đã có', 'Against what the hub knows'],
    about: [
      'Số liệu vẫn được nhận, nhưng Bộ sẽ thấy các nhận xét này bên cạnh.',
      'The figures are taken all the same, but the ministry will see these remarks beside them.',
    ],
    none: ['Không thấy mâu thuẫn nào.', 'No contradictions were found.'],
    columns: findingColumns(contract),
  });

function changeText({ indicator, before, after }: FigureChange, { catalogue }: Contract): Html {
  const unit = catalogue.byCode(indicator)?.unit;
  const shown = (quote: string | null): Html => (quote === null ? html`–` : html`${shownFigure(quote, unit)}`);
  const held = html`<s class="before">${shown(before)}</s> <span aria-hidden="true">→</span> `;
  return html`${before === null ? null : held}<b class="after">${shown(after)}</b>`;
}

const changeColumns = (contract: Contract): readonly Column<FigureChange>[] => [
  { title: ['Chỉ tiêu', 'Indicator'], cell: ({ indicator }) => indicatorText(indicator, contract) },
  { title: ['Kỳ', 'Period'], cell: ({ period }) => period },
  { title: ['Trước → sau', 'Before → after'], cell: (change) => changeText(change, contract) },
  { title: ['Loại', 'Kind'], cell: ({ kind }) => both(...changeKinds[kind]) },
  { title: ['Ở đâu', 'Where'], cell: placeText },
];

function changesTitle({ outcome, isDryRun }: ValidationReport): Words {
  if (outcome === 'refused') return ['Khi sửa hết lỗi, Bộ sẽ thấy', 'What the ministry will see once it is mended'];
  return isDryRun ? ['Bộ sẽ thấy gì', 'What the ministry will see'] : ['Những gì đã thay đổi', 'What has changed'];
}

export const changesTable = (report: ValidationReport, contract: Contract): Html =>
  toldTable(report.changes, {
    id: 'changes',
    title: changesTitle(report),
    about: [
      'Số liệu như sẽ được hiển thị; số cũ bị gạch đi nhưng vẫn còn trong lịch sử.',
      'Figures as they will be shown; what stood before is struck out, and stays in the history.',
    ],
    none: ['Không có số liệu nào thay đổi.', 'No figure changes.'],
    columns: changeColumns(contract),
  });
