import type { ValidationReport } from '../../../services/feeds/report/validation-report.ts';
import { linesIn, type Said } from '../terminal/language.ts';
import { printable } from '../terminal/printable.ts';
import type { ReportWish } from './report-wish.ts';
import { isTaken } from './report-words.ts';

/** What was asked for already need not be advised. */
export type HowSent = Pick<ReportWish, 'language' | 'marked' | 'acceptValid'>;

/** A refused file with good rows in it, which could be taken ahead. */
const hasGoodRows = ({ outcome, rows, faults }: ValidationReport): boolean =>
  outcome === 'refused' && rows.read > faults.count;

/** In the order in which they would be taken, each with whether it makes sense here. */
function steps(report: ValidationReport, wish: HowSent): readonly (readonly [fits: boolean, step: Said])[] {
  const { faults, warnings, findings, isDryRun, rows, feedId } = report;
  const province = printable(report.provinceId ?? '<id>');
  const isMarked = faults.count + warnings.count + findings.count > 0;
  return [
    [
      isMarked && wish.marked === null,
      {
        vi: 'Muốn có bản sao của tệp với các chỗ trên được đánh dấu: chạy lại với --marked=<tệp mới>.',
        en: 'For a copy of the file with these places marked: run it again with --marked=<new file>.',
      },
    ],
    [
      hasGoodRows(report) && !wish.acceptValid,
      {
        vi: 'Sửa tệp rồi gửi lại; hoặc thêm --accept-valid để nhận trước các dòng đúng.',
        en: 'Mend the file and send it again; or add --accept-valid, which takes the good rows ahead.',
      },
    ],
    [
      rows.read === 0 && isTaken(report),
      { vi: 'Tệp chưa có số liệu nào để nhận.', en: 'There is no figure in the file yet.' },
    ],
    [
      isDryRun && isTaken(report) && rows.added + rows.corrected > 0,
      {
        vi: 'Để gửi thật: chạy lại lệnh này, bỏ --dry-run.',
        en: 'To send it in earnest: the same without --dry-run.',
      },
    ],
    [
      feedId !== null && rows.quarantined > 0,
      {
        vi: `Các dòng được giữ lại, để sửa hoặc bỏ theo số: npm run hub -- rows --province=${province}`,
        en: `The rows that wait, to be mended or dropped by number: npm run hub -- rows --province=${province}`,
      },
    ],
    [
      feedId !== null && findings.count > 0,
      {
        vi: `Mã các phát hiện, để tranh chấp bằng lệnh dispute: npm run ask -- findings-of-a-province --province=${province}`,
        en: `The ids of the findings, to be disputed by the command dispute: npm run ask -- findings-of-a-province --province=${province}`,
      },
    ],
  ];
}

/** What can be done next. */
export const nextSteps = (report: ValidationReport, wish: HowSent): string[] => [
  ...steps(report, wish).flatMap(([fits, step]) => (fits ? linesIn(wish.language, step) : [])),
  ...(wish.language === 'vi' ? ['In English: --lang=en'] : []),
];
