import type { SubmissionOutcome, ValidationReport } from '../../../services/feeds/report/validation-report.ts';
import type { SeverityWord } from '../../../schema/types/finding-rule.ts';
import type { Said } from '../terminal/language.ts';

const taken: Readonly<Record<SubmissionOutcome, Said>> = {
  accepted: { vi: 'ĐÃ NHẬN toàn bộ tệp.', en: 'ACCEPTED, all of the file.' },
  'accepted-in-part': {
    vi: 'ĐÃ NHẬN MỘT PHẦN: các dòng đúng đã được ghi, các dòng lỗi chờ sửa.',
    en: 'ACCEPTED IN PART: the good rows are recorded, the faulty ones wait to be mended.',
  },
  unchanged: {
    vi: 'KHÔNG CÓ GÌ MỚI: Liên Tỉnh đã có đúng các số liệu này.',
    en: 'NOTHING NEW: the hub already holds just these figures.',
  },
  refused: {
    vi: 'CHƯA NHẬN: tệp có lỗi, lần này không có gì được ghi.',
    en: 'REFUSED: the file has faults, nothing was written this time.',
  },
};

const tried: Readonly<Record<SubmissionOutcome, Said>> = {
  accepted: { vi: 'SẼ ĐƯỢC NHẬN toàn bộ.', en: 'It WOULD BE ACCEPTED, all of it.' },
  'accepted-in-part': {
    vi: 'SẼ ĐƯỢC NHẬN MỘT PHẦN: các dòng lỗi sẽ chờ sửa.',
    en: 'It WOULD BE ACCEPTED IN PART: the faulty rows would wait to be mended.',
  },
  unchanged: {
    vi: 'SẼ KHÔNG CÓ GÌ MỚI: Liên Tỉnh đã có đúng các số liệu này.',
    en: 'It WOULD CHANGE NOTHING: the hub already holds just these figures.',
  },
  refused: { vi: 'SẼ KHÔNG ĐƯỢC NHẬN: tệp có lỗi.', en: 'It WOULD BE REFUSED: the file has faults.' },
};

/** What became of the file, or would. */
export function headline({ outcome, isDryRun }: ValidationReport): Said {
  if (!isDryRun) return taken[outcome];
  const { vi, en } = tried[outcome];
  return { vi: `Kiểm tra thử, chưa ghi gì. ${vi}`, en: `Dry run, nothing was written. ${en}` };
}

export const isTaken = ({ outcome }: ValidationReport): boolean => outcome === 'accepted' || outcome === 'unchanged';

export const severities: Readonly<Record<SeverityWord, Said>> = {
  contradiction: { vi: 'mâu thuẫn', en: 'contradiction' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  note: { vi: 'ghi chú', en: 'note' },
};

/** The counts of rows, in the order in which they are told. */
export const rowWords: readonly (readonly [keyof ValidationReport['rows'], Said])[] = [
  ['read', { vi: 'đọc được', en: 'read' }],
  ['added', { vi: 'mới', en: 'new' }],
  ['corrected', { vi: 'sửa số liệu cũ', en: 'corrections' }],
  ['unchanged', { vi: 'giữ nguyên', en: 'unchanged' }],
  ['refused', { vi: 'không nhận', en: 'refused' }],
  ['quarantined', { vi: 'chờ sửa', en: 'waiting' }],
];
