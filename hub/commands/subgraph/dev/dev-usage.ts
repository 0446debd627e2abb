export const devUsage = `npm run -s hub -- subgraph dev DIR

Cả đồ thị quốc gia trên máy này, cùng subgraph trong DIR chạy thẳng từ mã nguồn: mỗi lần lưu, nó được khởi động lại,
kiểm tra và đưa vào đồ thị; chưa đạt thì lỗi được chỉ ra và bản đạt gần nhất vẫn chạy.
The whole national graph on this machine, with the subgraph in DIR live from its source: whenever a file is saved it is
started anew, checked and put into the graph; what fails is shown, and the last good one stays live.

  DIR                    dự án của subgraph · its project
  --name=<name>          tên subgraph [tên trong package.json] · its name [that in package.json]
  --province=<id>        đơn vị chủ quản [theo tên] · the unit that it is of [by its name]
  --start=<command>      lệnh khởi động; cổng ở biến PORT [npm start] · what starts it; its port is in PORT
  --path=<path>          nơi nó nhận GraphQL [/graphql] · where it answers GraphQL
  --port=<number>        cổng của đồ thị [PORT, 4000] · port of the graph
  --lang=vi|en|both      ngôn ngữ của kết quả · language of the result [vi]
  --help                 trang này · this page

Dữ liệu nằm riêng trong DATA_DIR/dev: hub thật trên máy này không bị đụng tới.
It keeps its data apart, in DATA_DIR/dev: a real hub on this machine is left alone.
Ctrl+C: dừng · stops it

0: đã dừng · stopped   2: không chạy được · it could not run
`;
