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

/** What the ledger knows beside an observation, all of it current. */
export interface Neighbours {
  /** What other sources say of the same province, indicator and period. */
  readonly otherSources: readonly Held<ObservationClaim>[];
  /** What the same source says of the same province and period, of other indicators. */
  readonly sameSource: readonly Held<ObservationClaim>[];
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

/** One rule is one file with one test. `judge` is undefined where the claim holds or the rule does not apply. */
export interface ObservationRule {
  readonly word: FindingRuleWord;
  judge(claim: Held<ObservationClaim>, neighbours: Neighbours, contract: Contract): Verdict | undefined;
}

export interface RecordRule {
  readonly word: FindingRuleWord;
  judge(record: Held<RecordClaim>, contract: Contract): Verdict | undefined;
}
