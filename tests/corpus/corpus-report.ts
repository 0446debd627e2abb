import type { FindingRuleWord, SeverityWord } from '../../schema/types/finding-rule.ts';

/** What may be said of a figure: by a rule of the hub, or by the reader as a fault or warning. */
export type CorpusRuleWord = FindingRuleWord | 'fault-of-the-report';

export interface CorpusFigure {
  /** The province of the report where left out. */
  readonly province?: string;
  /** Null is any: a verdict on a whole set. */
  readonly indicator: string | null;
  /** As the contract writes it. Null is any. */
  readonly period: string | null;
}

/** One file of a report, sent after the one before it. */
export interface CorpusDelivery {
  readonly file: string;
  /** The province of the report where left out. */
  readonly province?: string;
  /** Why held figures change. */
  readonly reason?: string;
  /** True where the file cannot be read and nothing of it may be written. */
  readonly isRefused?: boolean;
}

/** Something wrong or lacking that was put into a report on purpose. */
export interface PlantedFault {
  /** The delivery from which on it can be known. */
  readonly file: string;
  readonly figure: CorpusFigure;
  /** Figures that it cannot be told apart from, such as the other parts of a total: a verdict may stand there as well. */
  readonly alsoOn?: readonly CorpusFigure[];
  /** The first is the rule that should find it; any other is as good. */
  readonly rules: readonly [CorpusRuleWord, ...CorpusRuleWord[]];
  readonly atLeast: SeverityWord;
  /** Left out where nothing would be too severe. */
  readonly atMost?: SeverityWord;
  readonly why: string;
}

/** A right figure that looks wrong. Every other figure that no fault names is innocent too. */
export interface Innocent {
  readonly file: string;
  readonly figure: CorpusFigure;
  readonly why: string;
}

/** What may be said or left unsaid. */
export interface Tolerated {
  readonly files: readonly string[];
  readonly figure: CorpusFigure;
  readonly rules: readonly CorpusRuleWord[];
  readonly atMost: SeverityWord;
  readonly why: string;
}

/** What a wise statistician would say of the files beside it: the faults, and not a word more. */
export interface CorpusReport {
  readonly about: string;
  readonly province: string;
  /** In the order in which they are sent. */
  readonly deliveries: readonly CorpusDelivery[];
  readonly faults: readonly PlantedFault[];
  readonly innocents: readonly Innocent[];
  readonly tolerated: readonly Tolerated[];
}
