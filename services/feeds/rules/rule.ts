import type { AreaList } from '../../../schema/areas/area-list.ts';
import type { Catalogue } from '../../../schema/indicators/catalogue.ts';
import type { FindingRuleWord, SeverityWord } from '../../../schema/types/finding-rule.ts';
import type { ObservationClaim, RecordClaim } from '../../ledger/claim.ts';

/** What the rules may look up. */
export interface Contract {
  readonly areas: AreaList;
  readonly catalogue: Catalogue;
}

/** A claim that the ledger holds, by its id. */
export type Held<Claim> = Claim & { readonly id: number };

type Figure = Held<ObservationClaim>;

/** What the ledger knows beside an observation, all of it current. */
export interface Neighbours {
  /** What other sources say of the same province, indicator and period. */
  readonly otherSources: readonly Figure[];
  /** What the same source says of the same province and period, of indicators that have to do with this one. */
  readonly sameSource: readonly Figure[];
  /** What any source says of the same province and indicator, on the same boundaries, at the end of the period next before. */
  readonly earlier: readonly Figure[];
  /** The same of the period before that one: it tells which of the two is out of line. */
  readonly earlierStill: readonly Figure[];
  /** The same of the period next after. */
  readonly later: readonly Figure[];
  /** What the same source says of the same province and indicator for periods that lie within that of the claim. */
  readonly withinPeriod: readonly Figure[];
  /** Of a stated change: the figures that changed, of its period and of the year before. */
  readonly levels: readonly Figure[];
  /** What any source says of the nation, for the same indicator and period. */
  readonly national: readonly Figure[];
  /** Other indicators for which the same source prints the very same figure of the same province and period. */
  readonly sameFigure: readonly Figure[];
}

/** What a rule says of a claim that does not hold. Texts are complete sentences that name the numbers. */
export interface Verdict {
  readonly severity: SeverityWord;
  readonly found: string;
  readonly expected: string;
  readonly repair: string | null;
  readonly messageVi: string;
  readonly messageEn: string;
  /** Ids of other observations that the verdict rests on: it falls silent when one of them is corrected. */
  readonly related: readonly number[];
}

export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** What docs/rules.md tells of a rule. */
export interface AboutRule {
  readonly word: FindingRuleWord;
  /** How sure its verdicts can be. */
  readonly severities: readonly SeverityWord[];
  /** Why what it finds is wrong, or lacks something, and how sure that is. */
  readonly reason: BilingualText;
  /** What looks alike and is deliberately not accused. */
  readonly spares: BilingualText;
}

/** One rule is one file with one test. `judge` is undefined where the claim holds or the rule does not apply. */
export interface ObservationRule extends AboutRule {
  /** True where each row that a verdict rests on is a case of its own, to be told beside those told before. */
  readonly isPairwise?: true;
  judge(claim: Figure, neighbours: Neighbours, contract: Contract): Verdict | undefined;
}

export interface RecordRule extends AboutRule {
  judge(record: Held<RecordClaim>, contract: Contract): Verdict | undefined;
}

/** A target with what is known of its outcome. */
export interface TargetCase {
  readonly target: Held<RecordClaim>;
  /** Whether the unit or its successor has a figure that tells the outcome. */
  readonly hasActual: boolean;
  /** Whether they have reported anything for that time, or a later one. */
  readonly isReported: boolean;
  /** Today in Việt Nam, YYYY-MM-DD. */
  readonly today: string;
}

export interface TargetRule extends AboutRule {
  judge(target: TargetCase, contract: Contract): Verdict | undefined;
}

/** What one source says of one province, domain and period, of which the period before has comparable figures. */
export interface RepeatedSet {
  /** Figures that are the same as those of the period before, to the last digit. */
  readonly repeated: readonly { readonly figure: Figure; readonly before: Figure }[];
  /** How many figures could be compared, the same or not. */
  readonly compared: number;
}

/** A verdict on a set is told on one of its figures, and rests on all others. */
export interface SetVerdict extends Verdict {
  readonly on: Figure;
}

export interface SetRule extends AboutRule {
  judge(set: RepeatedSet, contract: Contract): SetVerdict | undefined;
}
