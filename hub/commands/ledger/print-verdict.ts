import type { AuditFault, AuditVerdict } from '../../../services/ledger/audit/verify-ledger.ts';
import { linesIn, type Said } from '../terminal/language.ts';
import { numbered, paragraph, sideBySide, type Page } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';

const named = ({ entry, object }: AuditFault): Said => ({
  vi: entry === null ? object : `Mục ${entry} (${object})`,
  en: entry === null ? object : `Entry ${entry} (${object})`,
});

const meanings: Readonly<Record<AuditFault['kind'], Said>> = {
  'entry-changed': {
    vi: 'đã bị sửa sau khi ghi: mã băm không còn khớp với nội dung của mục.',
    en: 'was changed after it was written: its hash no longer fits what it says.',
  },
  'entry-missing': {
    vi: 'không nối với mục đứng trước: ở giữa có mục đã bị xóa hoặc thay.',
    en: 'does not follow the entry before it: one between them was removed or replaced.',
  },
  'content-changed': {
    vi: 'số liệu không còn như khi ghi: có dòng bị sửa, bị xóa hoặc bị chèn thêm.',
    en: 'its rows are not as they were written: some were changed, removed or slipped in.',
  },
  'object-without-entry': {
    vi: 'có số liệu mà không có mục nào xác nhận: mục cuối bị cắt bỏ, hoặc số liệu được ghi không qua cửa nhận báo cáo.',
    en: 'holds rows that no entry vouches for: the end of the chain was cut off, or they were written past the one door.',
  },
  'head-missing': {
    vi: 'không còn trong chuỗi: phần cuối bị cắt bỏ, chuỗi bị viết lại, hoặc mã băm này là của sổ cái khác.',
    en: 'is no longer in the chain: its end was cut off, it was written anew, or the hash is that of another ledger.',
  },
};

/** More of them tell nothing new. */
const mostShown = 20;

const whatToDo: Said = {
  vi: 'Cần làm: giữ nguyên cơ sở dữ liệu làm chứng cứ, xem ai đã có quyền ghi vào đó, đối chiếu với bản sao lưu gần nhất mà lệnh này không báo lỗi, rồi khôi phục từ bản sao lưu ấy. Số liệu từ chỗ lỗi trở đi chưa nên công bố.',
  en: 'What to do: keep the database as it is for evidence, see who could write to it, compare it with the latest backup that this command finds whole, and restore that. Publish nothing from the fault on until then.',
};

function faultLines(page: Page, fault: AuditFault, at: number): string[] {
  const [name, meaning] = [named(fault), meanings[fault.kind]];
  const said = { vi: `${name.vi}: ${meaning.vi}`, en: `${name.en}: ${meaning.en}` };
  const [first = '', ...rest] = linesIn(page.language, said).map(printable);
  return numbered(page, at, first, rest);
}

const entriesText = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);
const faultsText = (count: number): string => (count === 1 ? '1 fault' : `${count} faults`);

function conclusion({ faults, entries, unaudited }: AuditVerdict): Said {
  if (faults.length > 0)
    return {
      vi: `SỔ CÁI KHÔNG CÒN NGUYÊN VẸN: ${faults.length} lỗi.`,
      en: `THE LEDGER IS NOT WHOLE: ${faultsText(faults.length)}.`,
    };
  if (unaudited > 0)
    return {
      vi: `Chuỗi ${entries} mục còn nguyên vẹn, nhưng ${unaudited} lần nhận nằm ngoài chuỗi.`,
      en: `The chain of ${entriesText(entries)} is whole, but ${unaudited} of the feeds stand outside it.`,
    };
  return {
    vi: `SỔ CÁI NGUYÊN VẸN: cả ${entries} mục.`,
    en: `THE LEDGER IS WHOLE, all of its ${entriesText(entries)}.`,
  };
}

function notes({ faults, sinceHead, unaudited }: AuditVerdict): Said[] {
  const rest = faults.length - mostShown;
  return [
    ...(rest > 0 ? [{ vi: `… và ${rest} lỗi nữa.`, en: `… and ${rest} more.` }] : []),
    ...(sinceHead === null
      ? []
      : [
          {
            vi: `Mã băm đã ghi lại vẫn còn trong chuỗi; từ đó có thêm ${sinceHead} mục.`,
            en: `The noted head is still in the chain; ${entriesText(sinceHead)} came after it.`,
          },
        ]),
    ...(unaudited > 0
      ? [
          {
            vi: 'Không mục nào xác nhận các lần nhận ngoài chuỗi: chúng có từ trước khi có nhật ký kiểm toán, hoặc phần đầu của nhật ký đã bị xóa.',
            en: 'No entry vouches for feeds outside the chain: they are from before there was one, or its beginning was removed.',
          },
        ]
      : []),
    ...(faults.length > 0 ? [whatToDo] : []),
  ];
}

/** The verdict on a ledger: its entries, its head, and what each fault means. */
export function printVerdict(page: Page, verdict: AuditVerdict): string {
  const { faults, entries, head } = verdict;
  const lines = [
    ...linesIn(page.language, conclusion(verdict)).map((line) =>
      page.paint(faults.length === 0 ? 'green' : 'red', line),
    ),
    '',
    ...sideBySide(page, [
      ['Số mục · entries', String(entries)],
      ['Mục cuối · head', `${printable(head.hash)} ${head.entry}`],
    ]),
    ...(faults.length > 0 ? [''] : []),
    ...faults.slice(0, mostShown).flatMap((fault, at) => faultLines(page, fault, at)),
    ...notes(verdict).flatMap((said) => ['', ...linesIn(page.language, said).flatMap((line) => paragraph(page, line))]),
  ];
  return `${lines.join('\n')}\n`;
}
