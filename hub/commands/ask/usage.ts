import { print, type GraphQLSchema } from 'graphql';
import { acceptedBy } from '../../../schema/operations/convert-value.ts';
import type { NamedOperation } from '../../../schema/operations/named-operation.ts';
import { variableName, variableType } from '../../../schema/operations/operation-variables.ts';

export const usage = `npm run -s ask -- <operation> [--variable=value …] [--json | --csv] [--url=http://127.0.0.1:4000]

  (không nêu câu hỏi · no operation)  liệt kê mọi câu hỏi · lists every question
  <operation> --help                  các biến của câu hỏi · the variables it takes
  (không nêu dạng · no format)        bảng, làm tròn 4 chữ số thập phân · tables, rounded to 4 decimals
  --json                              câu trả lời nguyên vẹn · the answer as it came
  --csv                               danh sách chính, UTF-8 có BOM cho Excel; danh sách con chỉ có số mục
                                      the main list, UTF-8 with a BOM for Excel; lists inside a row by their length
  --url=<address>                     Liên Tỉnh đang chạy ở đâu · where the hub runs [HUB_URL]
  --token-file=<file>, --token=<token>
                                      mã truy cập, để xem phần hạn chế của đơn vị mình, với --restricted=true
                                      the token, to be shown what is restricted of the own unit [HUB_TOKEN]

0: đã trả lời · answered   1: câu trả lời có lỗi · the answer has errors   2: chưa hỏi được · nothing was asked
`;

const indented = (lines: readonly string[]): string => lines.map((line) => `    ${line}\n`).join('');

/** Every operation with the question it answers. */
export const operationList = (operations: readonly NamedOperation[]): string =>
  operations.map(({ name, question }) => `  ${name}\n${indented(question)}`).join('\n');

/** One operation: its question, and each variable with its type, what it accepts and what it is otherwise. */
export function operationHelp(operation: NamedOperation, schema: GraphQLSchema): string {
  const variables = operation.variables.map((definition) => {
    const name = variableName(definition);
    const otherwise = definition.defaultValue ? ` [${print(definition.defaultValue)}]` : '';
    return `  --${name}: ${print(definition.type)}${otherwise}\n      ${acceptedBy(variableType(schema, definition))}\n`;
  });
  return `  ${operation.name}\n${indented(operation.question)}${variables.length > 0 ? '\n' : ''}${variables.join('')}`;
}
