import { FindingRule, Severity } from '../../schema/types/finding-rule.ts';
import type { ClosedList } from '../../schema/types/define-enum.ts';
import { allRules } from '../../services/feeds/rules/rule-list.ts';
import type { AboutRule } from '../../services/feeds/rules/rule.ts';

function listOf<Word extends string>(list: ClosedList<Word>): string {
  return list.words.map((word) => `- \`${list.nameOf(word)}\`: ${list.meaningOf(word)}`).join('\n');
}

const sectionOf = ({ word, severities, reason, spares }: AboutRule): string => `### ${FindingRule.nameOf(word)}

${FindingRule.meaningOf(word)}

- **Severity**: ${severities.map((severity) => `\`${Severity.nameOf(severity)}\``).join(', ')}.
- **Vì sao, why**: ${reason.vi} ${reason.en}
- **Không coi là sai, not accused**: ${spares.vi} ${spares.en}
`;

/** docs/rules.md: the rules in the order in which their findings are told. */
export const rulesPage = (): string => `# Rules of the findings

Printed from \`schema/types/finding-rule.ts\` and the rules in \`services/feeds/rules\` by \`npm run docs\`.

A finding is the hub's verdict on one claim by one rule. It says what was found, what was expected and the nearest repair, and it never changes the claim. Each rule is one file in \`services/feeds/rules\`. Rules judge what arrives, and what stands beside it; which counts are parts of which is declared in \`schema/indicators/parts.csv\`. Where a figure may be right after all, a rule is silent: a finding that accuses wrongly costs more trust than one that is missing.

## Severities

${listOf(Severity)}

## Rules

${allRules.map(sectionOf).join('\n')}`;
