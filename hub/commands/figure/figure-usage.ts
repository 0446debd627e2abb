import { askingUsage } from '../graph/asking.ts';

export const correctUsage = `npm run -s hub -- correct --observation=<id> --figure=<right> --reason=<why> [--dry-run]
npm run -s hub -- correct --province=<id> --indicator=<code> --period=<period> [--source=<id>] --figure=… --reason=…

Đính chính một số liệu mà không cần gửi lại cả tệp: số liệu cũ còn trong lịch sử, tranh chấp về nó kết thúc.
Corrects one figure without sending a file: what stood before stays in the history, disputes on it end as corrected.

  --observation=<id>     mã số liệu, do "npm run ask -- stated-figures" cho biết · its id, told by that question
  --province, --indicator, --period
                         hoặc đơn vị, mã chỉ tiêu và kỳ; nhiều văn bản cùng nêu thì được liệt kê, không sửa gì
                         or unit, code of the indicator and period; where several documents state it, they are listed
  --source=<id>          văn bản nào trong số đó · which of those documents
  --figure=<right>       như trong báo cáo · as people write it: '1.363/1.720', '79,24%', 'trên 170'
  --reason=<why>         lý do, công khai · why; everybody reads it beside the figure
  --locator=<place>      vị trí trong nguồn, nếu đổi · where in the source, if that changes
  --dry-run              chỉ thử, không ghi gì · tries it, writes nothing
${askingUsage}
0: đã đính chính hoặc không đổi gì · corrected, or nothing changes   1: số liệu mới có lỗi · the figure is at fault
2: không ghi gì · nothing was written   3: mất kết nối, chưa rõ · connection lost, outcome unknown
`;

export const withdrawUsage = `npm run -s hub -- withdraw (--observation=<id>[,<id>…] | --record=<id> | --feed=<id>) --reason=<why>

Rút số liệu, bản ghi hoặc cả một lần gửi: chúng còn trong lịch sử, tranh chấp về chúng kết thúc, và có thể báo cáo lại.
Takes figures, a register record or a whole feed back: they stay in the history, disputes on them end, and they can be
reported anew.

  --observation=<id>[,…] mã các số liệu hiện hành · ids of current figures: npm run ask -- stated-figures
  --record=<id>          mã một bản ghi hiện hành của danh mục · id of a current register record
  --feed=<id>            một lần gửi, theo số biên nhận; chỉ rút những gì còn hiệu lực
                         a feed, by the number of its receipt; what of it is still current is taken back
  --reason=<why>         lý do, công khai · why; everybody reads it in the history
  --dry-run              chỉ thử, không ghi gì · tries it, writes nothing
${askingUsage}
0: đã rút, hoặc không còn gì để rút · taken back, or nothing is left to be
2: không ghi gì · nothing was written   3: mất kết nối, chưa rõ · connection lost, outcome unknown
`;
