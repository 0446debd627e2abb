import { defineEnum } from './define-enum.ts';

/** What is looked at before a province's own subgraph becomes part of the graph; each word is one check of the registry. */
export const PublicationCheck = defineEnum(
  'PublicationCheck',
  'Mục kiểm tra một subgraph của tỉnh. What is checked before a province’s own subgraph goes live.',
  {
    readable: 'SDL đọc được và không quá lớn. The SDL parses and is not too large.',
    registration: 'Đơn vị, tên và địa chỉ hợp lệ. The unit is known, the name is its own and the address can be asked.',
    'federation-subgraph': 'Là một subgraph Federation 2. It is a subgraph of Federation 2.',
    contract: 'Phần phục vụ đúng hợp đồng quốc gia. What it serves of the national contract is as the contract says.',
    namespaces: 'Phần riêng chỉ dùng tên của đơn vị. What it adds is named within the unit’s namespace.',
    'own-types':
      'Phần riêng chỉ dẫn tới kiểu của đơn vị. What it adds leads to its own types, is nullable and can be reached.',
    descriptions: 'Mọi phần riêng đều có mô tả. Everything it adds is described.',
    roots: 'Không thêm Query, Mutation, Subscription. It adds no root fields.',
    directives: 'Chỉ dùng directive được phép. It uses only the directives that are a province’s to use.',
    'serves-something': 'Có phục vụ hoặc bổ sung. It serves or adds something.',
    'one-server-a-field':
      'Mỗi trường của hợp đồng chỉ một subgraph phục vụ. No other publication of the unit serves the same field.',
    composition: 'Hợp nhất được với đồ thị. It composes with what is live and what is pending.',
    'breaking-changes': 'Không làm hỏng thao tác đang dùng. It breaks no operation that is in use.',
    'endpoint-schema': 'Endpoint công bố đúng SDL. The endpoint answers and states the schema that was published.',
    'endpoint-entities':
      'Endpoint chỉ trả lời cho đơn vị của mình. The endpoint answers for its own unit and no other.',
    'endpoint-time': 'Endpoint trả lời đủ nhanh. The endpoint answers fast enough.',
    figures: 'Số liệu qua được kiểm tra báo cáo. Its figures would be accepted as a report.',
  },
);

export const CheckOutcome = defineEnum('CheckOutcome', 'Kết quả một mục kiểm tra. How a check ended.', {
  passed: 'Đạt, có thể kèm cảnh báo. Passed, perhaps with warnings.',
  failed: 'Không đạt. Failed.',
  skipped: 'Bỏ qua vì mục mà nó dựa vào không đạt. Not made: a check that it rests on failed.',
});

export const CheckSeverity = defineEnum('CheckSeverity', 'Mức độ của một lỗi. What a fault of a publication means.', {
  error: 'Lỗi: chưa thể đưa vào đồ thị. Keeps the publication from going live.',
  warning: 'Cảnh báo: nên biết, không ngăn cản. Worth knowing; it keeps nothing from going live.',
});

export type PublicationCheckWord = (typeof PublicationCheck.words)[number];
export type CheckOutcomeWord = (typeof CheckOutcome.words)[number];
export type CheckSeverityWord = (typeof CheckSeverity.words)[number];
