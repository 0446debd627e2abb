import { errorCatalogue } from '../../schema/errors/catalogue.ts';
import { code, markdownTable } from './markdown-table.ts';

const head = `# Error codes

Printed from \`schema/errors/catalogue.ts\` by \`npm run docs\`.

A refusal stands in \`errors[].extensions.code\`, beside a message that says what was found and what is accepted; \`errors[].extensions.vi\` says in Vietnamese what went wrong. Expected absence is no error: it is \`null\`, or an observation with an \`absence\`. Codes of the libraries that parse and check a request (\`GRAPHQL_PARSE_FAILED\`, \`GRAPHQL_VALIDATION_FAILED\`, \`BAD_USER_INPUT\` and the like) are passed on as they are. Everything else is masked as \`${errorCatalogue.internal.code}\` with the request id.
`;

/** docs/errors.md */
export function errorsPage(): string {
  const rows = Object.values(errorCatalogue).map((entry) => [code(entry.code), entry.en, entry.vi, entry.mend]);
  return `${head}\n${markdownTable(['Code', 'Meaning', 'Ý nghĩa', 'What to do'], rows)}\n`;
}
