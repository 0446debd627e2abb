export const newUsage = `npm run -s hub -- subgraph new --province=<id> --domain=<domain> DIR

Viết vào DIR một dự án subgraph nhỏ mà đầy đủ của một tỉnh: máy chủ, cơ sở dữ liệu, kiểm thử, bộ kiểm tra hợp đồng.
Writes into DIR a small, complete subgraph project of a province: server, database, tests, contract test kit.

  --province=<id>      đơn vị mà nó trả lời, ví dụ kon-tum · the unit that it answers for
  --domain=<domain>    lĩnh vực nó phục vụ · what it serves: infrastructure, public-services, security, economy, programme
  DIR                  thư mục chưa có hoặc còn trống · a folder that is not there yet, or empty
  --help               trang này · this page

Chạy được ngay · It runs at once:  cd DIR && npm install && npm test && npm start
data/figures.csv có sẵn số liệu của tỉnh trong bộ dữ liệu ban đầu; chỉ tiêu nào chưa có số thì để trống và chưa phục vụ.
data/figures.csv begins with what the hub's data set has of the unit; figures not there are blank, and not served yet.
docs/provinces nói cách tự viết và cách công bố · tells how to write one in any language, and how to publish it.

0: đã viết · written   2: không viết gì · nothing was written
`;
