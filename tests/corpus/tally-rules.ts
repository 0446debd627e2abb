import type { SeverityWord } from '../../schema/types/finding-rule.ts';
import type { CorpusRuleWord } from './corpus-report.ts';
import type { FaultOutcome } from './judge-tellings.ts';
import type { ScoredReport } from './score-corpus.ts';

export interface RuleTally {
  readonly rule: CorpusRuleWord;
  /** The faults that this rule should find, by what became of them; another rule may have found them. */
  readonly faults: Readonly<Record<FaultOutcome, number>>;
  /** What this rule said of planted faults, its own or of others. */
  readonly truths: number;
  /** What this rule said wrongly. */
  readonly accusations: Readonly<Record<SeverityWord, number>>;
}

const countBy = <Item>(items: readonly Item[], is: (item: Item) => boolean): number => items.filter(is).length;

/** Every rule that should have found something or said something, by name. */
export function tallyRules(reports: readonly ScoredReport[]): RuleTally[] {
  const faults = reports.flatMap((report) => report.faults);
  const truths = reports.flatMap((report) => report.truths);
  const accusations = reports.flatMap((report) => report.accusations.map(({ telling }) => telling));
  const words = new Set([
    ...faults.map(({ fault }) => fault.rules[0]),
    ...[...truths, ...accusations].map(({ rule }) => rule),
  ]);
  return [...words].toSorted().map((rule) => {
    const own = faults.filter(({ fault }) => fault.rules[0] === rule);
    const wrong = accusations.filter((telling) => telling.rule === rule);
    return {
      rule,
      faults: {
        found: countBy(own, ({ outcome }) => outcome === 'found'),
        'too-mild': countBy(own, ({ outcome }) => outcome === 'too-mild'),
        missed: countBy(own, ({ outcome }) => outcome === 'missed'),
      },
      truths: countBy(truths, (telling) => telling.rule === rule),
      accusations: {
        contradiction: countBy(wrong, ({ severity }) => severity === 'contradiction'),
        warning: countBy(wrong, ({ severity }) => severity === 'warning'),
        note: countBy(wrong, ({ severity }) => severity === 'note'),
      },
    };
  });
}
