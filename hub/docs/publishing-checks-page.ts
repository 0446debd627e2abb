import { PublicationCheck, type PublicationCheckWord } from '../../schema/types/check-words.ts';
import { checkList, firstCheck } from '../../gateway/registry/checks/check-list.ts';
import { forbiddenDirectives, forbiddenOnContract } from '../../gateway/registry/checks/directive-rules.ts';
import { code, markdownTable } from './markdown-table.ts';

const rowOf = (word: PublicationCheckWord, restsOn: readonly PublicationCheckWord[]): string[] => [
  code(word),
  PublicationCheck.meaningOf(word),
  restsOn.map(code).join(', '),
];

const checksTable = (): string =>
  markdownTable(
    ['Check', 'Nội dung, what it looks at', 'Rests on'],
    [
      rowOf(firstCheck, []),
      ...checkList.map(({ word, restsOn }) => rowOf(word, restsOn.length > 0 ? restsOn : [firstCheck])),
    ],
  );

const directivesTable = (directives: typeof forbiddenDirectives): string =>
  markdownTable(
    ['Directive', 'Vì sao không, why not'],
    [...directives].map(([name, { vi, en }]) => [code(`@${name}`), `${vi}<br>${en}`]),
  );

/** docs/publishing-checks.md: the checks of a province's own subgraph, in the order in which they are made. */
export const publishingChecksPage = (): string => `# Checks of a province's own subgraph

Printed from \`schema/types/check-words.ts\` and \`gateway/registry/checks\` by \`npm run docs\`.

Before a subgraph of a province becomes part of the graph, each of these checks is made; one is one file in \`gateway/registry/checks\`. All that can be checked is checked at once: only what rests on a check that failed is skipped. A fault says where it is, what was found, what was expected and how to mend it. An error keeps the subgraph from going live; a warning does not.

${checksTable()}

## Directives that a province does not use

A directive goes by what it is, whatever \`@link(import:)\` calls it. All others of Federation 2 are free on what a province adds.

${directivesTable(forbiddenDirectives)}

On what it serves of the national contract, these neither:

${directivesTable(forbiddenOnContract)}
`;
