export const reportUsage = `npm run -s hub -- report FILE --province=<id> [--dry-run] …

Gửi tệp số liệu của một tỉnh tới Liên Tỉnh đang chạy, và in kết quả kiểm tra.
Sends a province's file to a running hub, and prints what the hub says of it.

  FILE                   tệp .csv, .xlsx hoặc .json · a .csv, .xlsx or .json file
  --province=<id>        tỉnh của số liệu, ví dụ kon-tum · the province that the figures are of, e.g. kon-tum
  --dry-run              chỉ kiểm tra, không ghi gì · checks only, writes nothing
  --accept-valid         nhận các dòng đúng, giữ các dòng lỗi chờ sửa (lệnh rows); nếu không thì nhận tất cả hoặc không
                         takes the good rows and keeps the faulty ones to be mended (command rows); else all or nothing
  --marked=<file>        ghi một bản sao của tệp, có đánh dấu và chú thích các ô cần sửa
                         writes a copy of the file in which what is to be mended is marked and explained
  --reason=<text>        vì sao sửa số liệu đã báo cáo · why figures reported before are corrected
  --source=<title>       văn bản chứa số liệu; không nêu thì là tỉnh báo cáo trực tiếp
                         the document they come from; left out, the province reports them directly
  --source-id, --source-url, --published-on     mã, địa chỉ, ngày ban hành của văn bản · of the document
  --style=<style>        cách viết số · how numbers are written: vietnamese 1.234,5, english 1,234.5,
                         canonical 1234.5, auto [auto]
  --format=<format>      csv, xlsx, json: khi tên tệp không cho biết · where the name of the file does not tell
  --lang=vi|en|both      ngôn ngữ của kết quả · language of the result [vi]
  --json                 kết quả nguyên vẹn, dạng JSON · the report as it came, as JSON
  --url=<address>        Liên Tỉnh chạy ở đâu · where the hub runs [HUB_URL, http://127.0.0.1:4000]
  --token-file=<file>    tệp chứa mã truy cập · file that holds the token [HUB_TOKEN]
  --token=<token>        mã truy cập; người khác trên máy có thể thấy · the token; others on this machine can see it

Gửi lại cùng một tệp luôn an toàn: không có gì thay đổi. Sending the same file twice is safe: it changes nothing.

0: đã nhận hoặc không có gì mới; với --dry-run: sẽ được nhận
   accepted, or nothing new in it; with --dry-run: it would be
1: bị từ chối, hoặc chỉ nhận một phần · refused, or accepted in part
2: chưa gửi được gì: viết sai, không có tệp, không có Liên Tỉnh, không có quyền
   nothing was taken: wrong words, no such file, no hub, no right
3: mất kết nối sau khi gửi, chưa rõ kết quả: hãy gửi lại · connection lost after sending, outcome unknown: send it again
`;
