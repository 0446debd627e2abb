import { askingUsage } from '../../graph/asking.ts';

export const makeTokenUsage = `npm run -s hub -- subgraph token make --province=<id> --name=<text> [--days=365]

Tạo mã truy cập công bố cho một chương trình của tỉnh, ví dụ máy chủ build. Mã chỉ hiện một lần, ở đầu ra chuẩn.
Makes a publishing token for a program of a province, e.g. its build server. It is shown once, on standard output.

Mã dùng được cho check, publish, status, rollback và retire với subgraph của đúng đơn vị đó; ngoài ra không làm được gì.
It is good for check, publish, status, rollback and retire of the subgraphs of exactly that unit, and for nothing else.

  --province=<id>        đơn vị chủ quản, ví dụ kon-tum · the unit whose subgraphs it publishes, e.g. kon-tum
  --name=<text>          dùng cho việc gì, ví dụ "máy chủ build" · what it is for, as the history names it
  --days=<1 to 366>      hiệu lực bao nhiêu ngày sau hôm nay · for how many days after today it holds
${askingUsage}
Dùng mã · To use it:  npm run -s hub -- subgraph token make --province=kon-tum --name=build > build.token
                      npm run hub -- subgraph publish kon-tum-security … --token-file=build.token

0: đã tạo · made   2: không tạo · nothing was made   3: mất kết nối, chưa rõ · connection lost, outcome unknown
`;

export const listTokensUsage = `npm run -s hub -- subgraph token list --province=<id>

Mã truy cập công bố của một đơn vị và các đơn vị tiền thân: cho việc gì, đến ngày nào, đã dùng hay thu hồi lúc nào.
Publishing tokens of a unit and its predecessors: what for, until when, when they were used or revoked.

  --province=<id>        đơn vị chủ quản, ví dụ kon-tum · the unit, e.g. kon-tum
${askingUsage}
0: đã liệt kê, kể cả khi không có · listed, also where there is none   2: chưa hỏi được · nothing was asked
`;

export const revokeTokenUsage = `npm run -s hub -- subgraph token revoke NUMBER

Thu hồi một mã truy cập công bố; trong vòng năm giây không gateway nào còn nhận nó.
Revokes a publishing token; within five seconds no gateway takes it any more.

  NUMBER                 số của mã: của ltp_12_… là 12 (token list liệt kê) · that of ltp_12_… is 12 (token list tells)
${askingUsage}
Thu hồi lần nữa không thay đổi gì. To revoke it once more changes nothing.

0: đã thu hồi · revoked   2: không thay đổi gì · nothing was changed   3: mất kết nối, chưa rõ · connection lost, outcome unknown
`;
