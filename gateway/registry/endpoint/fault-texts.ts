/** Where it is about an endpoint, everything that goes wrong has one of these words. */
export type EndpointFaultWord =
  | 'bad-url'
  | 'bad-authority'
  | 'forbidden-address'
  | 'unencrypted'
  | 'unknown-host'
  | 'unreachable'
  | 'closed'
  | 'tls'
  | 'too-slow'
  | 'too-large'
  | 'too-deep'
  | 'not-http'
  | 'redirect'
  | 'http-status'
  | 'content-type'
  | 'compressed'
  | 'not-graphql'
  /** The hub did not ask: it has enough under way there. */
  | 'busy'
  /** The hub did not ask: the endpoint has failed too often a moment ago. */
  | 'resting'
  /** Nobody waited for the answer any more; it says nothing of the endpoint. */
  | 'given-up'
  | 'unexpected';

export interface FaultTexts {
  readonly messageVi: string;
  readonly messageEn: string;
  readonly mendVi: string;
  readonly mendEn: string;
}

const texts = (
  [messageVi, messageEn]: readonly [string, string],
  [mendVi, mendEn]: readonly [string, string],
): FaultTexts => ({ messageVi, messageEn, mendVi, mendEn });

export const faultTexts: Readonly<Record<EndpointFaultWord, FaultTexts>> = {
  'bad-url': texts(
    ['Địa chỉ của subgraph không dùng được', 'The address of the subgraph cannot be used'],
    [
      'Ghi một địa chỉ https đầy đủ, không có tên người dùng, mật khẩu hay phần sau dấu #, ở cổng 443 hoặc từ 1024 trở lên.',
      'Give a full https address without user name, password or fragment, at port 443 or from 1024 up.',
    ],
  ),
  'bad-authority': texts(
    ['Chứng thư của cơ quan chứng thực không dùng được', 'The certificate of the authority cannot be used'],
    [
      'Gửi chứng thư của cơ quan chứng thực, còn hạn, ở dạng PEM; không gửi khóa bí mật.',
      'Send the authority’s certificate, in force, as PEM; never send a private key.',
    ],
  ),
  'forbidden-address': texts(
    ['Liên Tỉnh không gọi tới địa chỉ này', 'The hub calls no such address'],
    [
      'Dùng một địa chỉ công khai trên Internet; nếu subgraph ở mạng riêng, đề nghị người vận hành thêm địa chỉ đó vào ENDPOINTS_ALLOWED.',
      'Use a public address of the Internet; for a subgraph in a private network ask the operator to add its address to ENDPOINTS_ALLOWED.',
    ],
  ),
  unencrypted: texts(
    ['Địa chỉ này chỉ được gọi qua https', 'This address is called over https only'],
    [
      'Mở subgraph qua https; http chỉ được dùng với địa chỉ mạng riêng mà người vận hành cho phép.',
      'Serve the subgraph over https; http is for addresses of a private network that the operator allows.',
    ],
  ),
  'unknown-host': texts(
    ['Không tìm thấy máy chủ của subgraph', 'The host of the subgraph is not found'],
    [
      'Kiểm tra tên miền và bản ghi DNS của tên miền đó.',
      'Check the name of the host and its records in the domain name system.',
    ],
  ),
  unreachable: texts(
    ['Không kết nối được tới subgraph', 'The subgraph cannot be connected to'],
    [
      'Kiểm tra máy chủ đang chạy, cổng đang mở và tường lửa cho phép Liên Tỉnh gọi tới.',
      'Check that the server runs, its port is open and the firewall lets the hub through.',
    ],
  ),
  closed: texts(
    ['Subgraph ngắt kết nối khi chưa trả lời xong', 'The subgraph closed the connection before its answer was whole'],
    [
      'Xem nhật ký của máy chủ lúc đó, kiểm tra content-length và giới hạn của máy chủ trung gian.',
      'See what the server logged then; check its content-length and the limits of any proxy before it.',
    ],
  ),
  tls: texts(
    ['Không thiết lập được kết nối TLS đáng tin cậy', 'No trusted connection over TLS could be made'],
    [
      'Dùng chứng thư còn hạn, cấp cho đúng tên miền, do cơ quan được tin cậy hoặc cơ quan đã khai khi công bố cấp, kèm đủ chứng thư trung gian.',
      'Use a certificate in force, for this very host, by a trusted authority or the one given when publishing, with all intermediate certificates.',
    ],
  ),
  'too-slow': texts(
    ['Subgraph trả lời quá chậm', 'The subgraph took too long'],
    [
      'Trả lời từ số liệu đã có sẵn; kiểm tra tải của máy chủ và đường truyền.',
      'Answer from figures that are at hand; check the load of the server and the line to it.',
    ],
  ),
  'too-large': texts(
    ['Câu trả lời quá lớn', 'The answer is too large'],
    [
      'Chỉ trả về những trường được hỏi và ít tiêu đề HTTP; câu trả lời tối đa 1 MB.',
      'Answer only what was asked for, with few HTTP headers; an answer has 1 MB at most.',
    ],
  ),
  'too-deep': texts(
    ['Câu trả lời lồng quá nhiều cấp', 'The answer is nested too deeply'],
    [
      'Chỉ trả về những trường được hỏi, đúng như SDL đã công bố.',
      'Answer only what was asked for, as the published SDL has it.',
    ],
  ),
  'not-http': texts(
    ['Câu trả lời không đúng HTTP/1.1', 'The answer is no proper HTTP/1.1'],
    [
      'Trả lời theo HTTP/1.1, với một content-length hoặc theo từng phần (chunked).',
      'Answer by HTTP/1.1, with one content-length or in chunks.',
    ],
  ),
  redirect: texts(
    [
      'Subgraph chuyển hướng sang địa chỉ khác, Liên Tỉnh không đi theo',
      'The subgraph redirects, which the hub does not follow',
    ],
    ['Công bố đúng địa chỉ cuối cùng của subgraph.', 'Publish the address at which the subgraph itself answers.'],
  ),
  'http-status': texts(
    ['Trạng thái HTTP không phải 200', 'The HTTP status is not 200'],
    [
      'Trả lời truy vấn GraphQL với trạng thái 200, kể cả khi câu trả lời có lỗi; kiểm tra subgraph có cho Liên Tỉnh gọi không.',
      'Answer GraphQL with status 200, also where the answer holds errors; check that the subgraph lets the hub in.',
    ],
  ),
  'content-type': texts(
    ['Kiểu nội dung không phải JSON', 'The type of the content is not JSON'],
    [
      'Đặt content-type là application/json hoặc application/graphql-response+json; kiểm tra địa chỉ là của GraphQL, không phải của trang web.',
      'Set content-type to application/json or application/graphql-response+json; check that the address is that of GraphQL, not of a page.',
    ],
  ),
  compressed: texts(
    ['Câu trả lời bị nén dù không được yêu cầu', 'The answer is compressed, which was not asked for'],
    [
      'Tắt nén ở máy chủ hoặc máy chủ trung gian, theo accept-encoding: identity.',
      'Switch compression off at the server or its proxy, as accept-encoding: identity asks.',
    ],
  ),
  'not-graphql': texts(
    ['Câu trả lời không phải của GraphQL', 'The answer is not GraphQL'],
    [
      'Trả về JSON có data hoặc errors; kiểm tra địa chỉ đã công bố.',
      'Answer JSON with data or errors; check the published address.',
    ],
  ),
  busy: texts(
    ['Subgraph chưa trả lời xong các lời gọi trước', 'The subgraph has yet to answer earlier calls'],
    ['Tăng tốc độ trả lời của subgraph.', 'Make the subgraph answer faster.'],
  ),
  resting: texts(
    [
      'Subgraph vừa lỗi nhiều lần nên tạm thời không được gọi',
      'The subgraph has failed so often that it is spared for a moment',
    ],
    [
      'Sửa lỗi của những lần gọi trước; Liên Tỉnh tự gọi lại sau ít giây.',
      'Mend what failed before; the hub calls again by itself within seconds.',
    ],
  ),
  'given-up': texts(
    ['Không còn ai chờ câu trả lời', 'Nobody waited for the answer any more'],
    ['Không cần làm gì.', 'Nothing needs to be done.'],
  ),
  unexpected: texts(
    ['Lỗi ngoài dự kiến khi gọi subgraph', 'An unexpected fault in calling the subgraph'],
    ['Báo cho người vận hành Liên Tỉnh.', 'Tell the operator of the hub.'],
  ),
};
