import { askingUsage } from '../graph/asking.ts';

const candidateUsage = `  NAME                   tên của nó: <mã đơn vị>-<từ>, ví dụ kon-tum-security · its name: <unit>-<word>
  --province=<id>        đơn vị chủ quản, ví dụ kon-tum · the unit that it is of, e.g. kon-tum
  --endpoint=<address>   nơi nó nhận GraphQL bằng POST · where it answers GraphQL by POST
  --sdl=<file>           lược đồ; không nêu thì Liên Tỉnh hỏi endpoint · its SDL; left out, the hub asks the endpoint for it
  --authority=<file>     chứng thư PEM của nơi cấp chứng chỉ TLS, nếu không thuộc danh sách chung
                         PEM of the authority that its TLS certificate is from, where systems do not know it
`;

export const checkUsage = `npm run -s hub -- subgraph check NAME --province=<id> --endpoint=<address> …

Kiểm tra subgraph riêng của một tỉnh; không công bố gì.
Checks a province's own subgraph; publishes nothing.

${candidateUsage}${askingUsage}
0: đạt, có thể công bố · passed, it can be published
1: chưa đạt · a check failed   2: chưa kiểm tra được · nothing was checked
`;

export const publishUsage = `npm run -s hub -- subgraph publish NAME --province=<id> --endpoint=<address> …

Kiểm tra rồi công bố subgraph riêng của một tỉnh; mọi gateway dùng nó trong vòng hai giây.
Checks a province's own subgraph and publishes it; every gateway serves it within two seconds.

${candidateUsage}  --reason=<text>        vì sao, công khai · why; everybody reads it
  --expected-version=<n> chỉ công bố khi đồ thị còn ở phiên bản này · only while this version of the graph is current
${askingUsage}
Công bố lại đúng như cũ luôn an toàn. Publishing the same twice is safe: it changes nothing.

0: đã công bố, hoặc không có gì mới · published, or nothing new in it
1: chưa đạt, đồ thị như cũ · a check failed, the graph is as it was
2: chưa làm được gì · nothing was done   3: mất kết nối, chưa rõ · connection lost, outcome unknown
`;

export const statusUsage = `npm run -s hub -- subgraph status [NAME] [--province=<id>] [--past]

Subgraph riêng của các tỉnh: phục vụ gì, thêm gì, tình trạng ra sao.
Provinces' own subgraphs: what they serve, what they add, how they stand.

  NAME                   chỉ subgraph này · only this one
  --province=<id>        chỉ của đơn vị này và các đơn vị tiền thân · only of this unit and its predecessors
  --past                 cả những bản đã thay hoặc thôi dùng · those too that were replaced or retired
${askingUsage}
0: đã liệt kê, kể cả khi không có · listed, also where there is none   2: chưa hỏi được · nothing was asked
`;

export const historyUsage = `npm run -s hub -- subgraph history [--most=<number>]

Các phiên bản của đồ thị, mới trước: việc gì, của ai, vì sao.
Versions of the graph, newest first: which act, whose, and why.

  --most=<number>        nhiều nhất bao nhiêu phiên bản · how many at most, 1 to 500 [20]
${askingUsage}
0: đã liệt kê, kể cả khi không có · listed, also where there is none   2: chưa hỏi được · nothing was asked
`;

export const rollBackUsage = `npm run -s hub -- subgraph rollback NAME --reason=<why> [--publication=<id>]
npm run -s hub -- subgraph rollback --version=<number> --reason=<why>

Đưa một subgraph về bản công bố trước, hoặc cả đồ thị về một phiên bản trước (người vận hành). Lịch sử giữ nguyên.
Brings one subgraph back to an earlier publication, or the whole graph to an earlier version (operators). History stays.

  NAME                   tên subgraph, ví dụ kon-tum-security · its name
  --publication=<id>     mã bản công bố; không nêu thì là bản ngay trước (status --past liệt kê)
                         id of the publication; left out, the one before (status --past lists them)
  --version=<number>     số phiên bản của cả đồ thị; 0 là đồ thị quốc gia (history liệt kê)
                         number of a version of the whole graph; 0 is the national graph alone (history lists them)
  --reason=<why>         vì sao, công khai · why; everybody reads it
${askingUsage}
0: đã làm · done   2: không thay đổi gì · nothing was changed   3: mất kết nối, chưa rõ · connection lost, outcome unknown
`;

export const retireUsage = `npm run -s hub -- subgraph retire NAME --reason=<why>

Thôi dùng subgraph riêng của một tỉnh; số liệu đã ghi vẫn còn. Lệnh rollback đưa nó trở lại.
Takes a province's own subgraph out of the graph; figures that were written stay. The command rollback brings it back.

  NAME                   tên subgraph, ví dụ kon-tum-security · its name
  --reason=<why>         vì sao, công khai · why; everybody reads it
${askingUsage}
0: đã làm · done   2: không thay đổi gì · nothing was changed   3: mất kết nối, chưa rõ · connection lost, outcome unknown
`;
