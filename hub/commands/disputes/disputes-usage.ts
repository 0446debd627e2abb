import { askingUsage } from '../graph/asking.ts';

export const disputesUsage = `npm run -s hub -- disputes --province=<id> [--state=<state>] [--answerable=province|ministry]

Các tranh chấp về số liệu của một tỉnh: số, trạng thái, ai phải trả lời, đã nói gì với nhau.
Disputes on the figures of a province: their numbers, how they stand, who has to answer, what was said.

  --province=<id>        ví dụ kon-tum; gồm cả các đơn vị tiền thân · e.g. kon-tum; its predecessors too
  --state=<state>        chỉ những tranh chấp đang như vậy · only those that stand so:
                         open, accepted, disputed, corrected, withdrawn
  --answerable=<side>    chỉ những tranh chấp mà bên này phải trả lời · only those that this side answers for
${askingUsage}
0: đã liệt kê, kể cả khi không có · listed, also where there is none   2: chưa hỏi được · nothing was asked
`;

export const disputeUsage = `npm run -s hub -- dispute (--finding=<id> | --observation=<id> | --record=<id>) --words=<what>

Nêu tranh chấp về một phát hiện, số liệu hoặc bản ghi; bên chịu trách nhiệm về số liệu phải trả lời.
Opens a dispute on a finding, a figure or a register record; whoever answers for the figure has to reply.

  --finding=<id>         mã phát hiện · id of a finding: npm run ask -- findings-of-a-province --province=<id>
  --observation=<id>     mã số liệu hiện hành · id of a current figure: npm run ask -- stated-figures
  --record=<id>          mã bản ghi hoặc mục tiêu hiện hành · id of a current register record or target
  --words=<what>         nội dung; chỉ tỉnh đó và bộ đọc được · what is said; for the province and the ministry alone
${askingUsage}
0: đã nêu · opened
2: không ghi gì · nothing was written   3: mất kết nối, chưa rõ · connection lost, outcome unknown
`;

export const answerUsage = `npm run -s hub -- answer DISPUTE --state=accepted|disputed|open --words=<what>

Trả lời một tranh chấp. Lệnh disputes liệt kê các tranh chấp.
Answers a dispute. The command disputes lists them.

  DISPUTE                số của tranh chấp, ví dụ 3 · its number, e.g. 3
  --state=accepted       thừa nhận số liệu sai, rồi đính chính bằng lệnh correct · the figure is wrong; then correct it
  --state=disputed       giữ nguyên số liệu · the figure stands
  --state=open           hỏi lại, hoặc nói thêm khi chưa có trả lời · asks again, or adds words before the answer
  --words=<what>         nội dung; chỉ tỉnh đó và bộ đọc được · what is said; for the province and the ministry alone
${askingUsage}
0: đã trả lời · answered
2: không ghi gì · nothing was written   3: mất kết nối, chưa rõ · connection lost, outcome unknown
`;
