import { FindingRule, Severity } from '../../schema/types/finding-rule.ts';
import type { ClosedList } from '../../schema/types/define-enum.ts';

function listOf<Word extends string>(list: ClosedList<Word>): string {
  return list.words.map((word) => `- \`${list.nameOf(word)}\`: ${list.meaningOf(word)}`).join('\n');
}

/** docs/rules.md */
export const rulesPage = (): string => `# Rules of the findings

Printed from \`schema/types/finding-rule.ts\` by \`npm run docs\`.

A finding is the hub's verdict on one claim by one rule. It says what was found, what was expected and the nearest repair, and it never changes the claim. Each rule is one file in \`services/feeds/rules\`.

## Rules

${listOf(FindingRule)}

## Severities

${listOf(Severity)}
`;
