export const templateUsage = `npm run -s hub -- template --province=<id> --out=<file> [--domain=<domain>] [--period=<period>]

Lấy biểu mẫu của một tỉnh từ Liên Tỉnh đang chạy: mỗi chỉ tiêu một dòng, kèm số liệu gần nhất, để điền rồi gửi bằng
lệnh report. Fetches a province's form from a running hub, a row an indicator with the last figure beside it; fill it in
and send it by the command report.

  --province=<id>      ví dụ kon-tum · e.g. kon-tum
  --out=<file>         tệp mới .xlsx, .csv hoặc .json · a new .xlsx, .csv or .json file
  --format=<format>    xlsx, csv, json: khi tên tệp không cho biết · where the name of the file does not tell
  --domain=<domain>    một lĩnh vực · one domain: infrastructure, public-services, security, economy, programme
  --period=<period>    điền sẵn kỳ báo cáo · fills in the period: 2024, 2024-S1, 2024-Q3, 2024-09
  --url=<address>      Liên Tỉnh chạy ở đâu · where the hub runs [HUB_URL, http://127.0.0.1:4000]
  --token-file=<file>, --token=<token>      mã truy cập, nếu Liên Tỉnh yêu cầu · where the hub asks for one [HUB_TOKEN]

0: đã ghi tệp · written   2: không ghi gì · nothing was written
`;
