import type { SeverityWord } from '../../../../schema/types/finding-rule.ts';
import type { FigureChange, ValidationReport } from '../validation-report.ts';

/** A text in both languages. */
export type Words = readonly [vi: string, en: string];

const figures = (count: number): string => (count === 1 ? '1 figure' : `${count} figures`);
const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** What was, or would be, written: `3 số liệu mới, 1 số liệu được sửa`. */
function gains({ added, corrected }: ValidationReport['rows']): Words {
  if (corrected === 0) return [`${added} số liệu mới`, `${figures(added)} new`];
  if (added === 0) return [`${corrected} số liệu được sửa`, `${figures(corrected)} corrected`];
  return [
    `${added} số liệu mới và ${corrected} số liệu được sửa`,
    `${figures(added)} new and ${figures(corrected)} corrected`,
  ];
}

function refusal({ faults, isDryRun }: ValidationReport): Words {
  const vi = isDryRun ? 'Chưa gửi được' : 'Chưa nhận, chưa ghi gì';
  const en = isDryRun ? 'This file would be refused' : 'Refused, and nothing was written';
  return faults.count === 0
    ? [`${vi}: không có dòng nào dùng được.`, `${en}: no row of it can be used.`]
    : [
        `${vi}: có ${faults.count} lỗi phải sửa, xem từng lỗi ở dưới.`,
        `${en}: ${faults.count === 1 ? '1 fault has' : `${faults.count} faults have`} to be mended, told one by one below.`,
      ];
}

/** The whole report in one sentence. */
export function verdictOf(report: ValidationReport): Words {
  const { outcome, isDryRun, rows: counted } = report;
  const [vi, en] = gains(counted);
  const { quarantined } = counted;
  switch (outcome) {
    case 'accepted':
      return isDryRun
        ? [`Gửi được: tệp này sẽ ghi ${vi}.`, `This file would be accepted: ${en}.`]
        : [`Đã nhận: ${vi}.`, `Accepted: ${en}.`];
    case 'accepted-in-part':
      return isDryRun
        ? [
            `Gửi được một phần: sẽ ghi ${vi}; ${quarantined} dòng lỗi sẽ được giữ lại chờ sửa.`,
            `A part of it would be accepted: ${en}; ${rows(quarantined)} would wait to be mended.`,
          ]
        : [
            `Đã nhận một phần: ${vi}; ${quarantined} dòng lỗi được giữ lại chờ sửa.`,
            `Accepted in part: ${en}; ${rows(quarantined)} wait to be mended.`,
          ];
    case 'unchanged':
      return [
        'Không có gì thay đổi: hệ thống đã có đúng những số liệu này.',
        'Nothing changes: the hub holds these very figures already.',
      ];
    case 'refused':
      return refusal(report);
  }
}

export const severities: Readonly<Record<SeverityWord, Words>> = {
  contradiction: ['Mâu thuẫn', 'Contradiction'],
  warning: ['Cảnh báo', 'Warning'],
  note: ['Ghi chú', 'Note'],
};

export const changeKinds: Readonly<Record<FigureChange['kind'], Words>> = {
  new: ['Mới', 'New'],
  corrected: ['Sửa', 'Corrected'],
  withdrawn: ['Rút lại', 'Withdrawn'],
};

/** What becomes of rows, in the order in which a person asks. */
export const rowFates: readonly { readonly fate: keyof ValidationReport['rows']; readonly words: Words }[] = [
  { fate: 'read', words: ['Dòng đã đọc', 'Rows read'] },
  { fate: 'added', words: ['Số liệu mới', 'New'] },
  { fate: 'corrected', words: ['Số liệu được sửa', 'Corrected'] },
  { fate: 'unchanged', words: ['Giữ nguyên', 'Unchanged'] },
  { fate: 'refused', words: ['Không nhận', 'Refused'] },
  { fate: 'quarantined', words: ['Giữ lại chờ sửa', 'Waiting to be mended'] },
];
