import { askingUsage } from '../graph/asking.ts';

export const rowsUsage = `npm run -s hub -- rows --province=<id> [--feed=<id>]

Các dòng bị giữ lại đang chờ sửa: số của dòng, ở đâu, nội dung, sai gì và sửa thế nào.
Rows that were kept out and wait to be mended: number, place, what they hold, what is wrong, how to mend it.

  --province=<id>        ví dụ kon-tum; gồm cả các đơn vị tiền thân · e.g. kon-tum; its predecessors too
  --feed=<id>            chỉ của một lần gửi, theo số biên nhận · only of one feed, by the number of its receipt
${askingUsage}
0: đã liệt kê, kể cả khi không có dòng nào · listed, also where there is none   2: chưa hỏi được · nothing was asked
`;

export const mendUsage = `npm run -s hub -- mend ROW --<column>=<right> … [--dry-run]

Sửa một dòng bị giữ lại theo số: chỉ nêu các ô thay đổi. Lệnh rows liệt kê các dòng.
Mends a row that was kept out, by its number: name the cells that change, the others stay. The command rows lists them.

  ROW                    số của dòng, ví dụ 12 · its number, e.g. 12
  --figure=<figure>      số liệu như trong báo cáo · the figure as people write it: '1.363/1.720 (79,24%)', 'trên 170'
  --indicator, --period, --unit, --province, --locator, --note, --source, --derived
                         các ô khác của tệp mẫu · other cells of the form
  --qualifier, --value, --lower, --upper, --numerator, --denominator, --stated
                         số liệu theo cột · the figure in columns
  --clear=<column>[,…]   xóa các ô này · empties these cells
  --dry-run              chỉ thử, không ghi gì · tries it, writes nothing
${askingUsage}
0: đã nhận; với --dry-run: sẽ được nhận · taken, or would be   1: còn lỗi, dòng vẫn chờ · still at fault, it waits on
2: không ghi gì · nothing was written   3: mất kết nối, chưa rõ · connection lost, outcome unknown
`;

export const dropUsage = `npm run -s hub -- drop ROW[,ROW…] --reason=<why> [--dry-run]

Bỏ các dòng bị giữ lại theo số; chúng còn trong lịch sử. Lệnh rows liệt kê các dòng.
Gives rows that were kept out up, by their numbers; they stay in the history. The command rows lists them.

  ROW[,ROW…]             số của các dòng, của cùng một đơn vị · their numbers, all of one unit
  --reason=<why>         lý do · why
  --dry-run              chỉ thử, không ghi gì · tries it, writes nothing
${askingUsage}
0: đã bỏ · dropped, or would be
2: không ghi gì · nothing was written   3: mất kết nối, chưa rõ · connection lost, outcome unknown
`;
