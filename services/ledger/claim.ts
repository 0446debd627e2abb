import type { DomainWord } from '../../schema/types/domain.ts';
import type { FindingRuleWord, SeverityWord } from '../../schema/types/finding-rule.ts';
import type { Period } from '../../schema/types/period.ts';
import type { QualifierWord } from '../../schema/types/observation-words.ts';
import type { SourceKindWord } from '../../schema/types/source.type.ts';

/** A source as a feed brings it. */
export interface SourceClaim {
  readonly id: string;
  readonly provinceId: string;
  readonly publisher: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly file: string | null;
  readonly publishedOn: string | null;
  readonly publishedInferred: boolean;
  readonly kind: SourceKindWord;
  readonly language: string;
}

/**
 * A figure as a feed brings it, checked but not judged. Numbers are decimal text, `-?digits[.digits]`, with the digits
 * of their source. Exactly these four, source, province, indicator and period, say which claim it is.
 */
export interface ObservationClaim {
  readonly provinceId: string;
  readonly domain: DomainWord;
  readonly indicator: string;
  readonly period: Period;
  readonly qualifier: QualifierWord;
  readonly value: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly stated: string | null;
  readonly derived: boolean;
  readonly mergedBasis: boolean;
  readonly sourceId: string;
  readonly locator: string | null;
}

/** A thing of a register as a feed brings it: content fits the register's shape. */
export interface RecordClaim {
  readonly register: string;
  readonly domain: DomainWord;
  readonly provinceId: string;
  /** Which thing it is, with register, province and source. */
  readonly key: string;
  readonly period: Period | null;
  readonly content: Readonly<Record<string, unknown>>;
  readonly sourceId: string;
  readonly locator: string | null;
}

/** A verdict as it is stored: on an observation or on a record. */
export interface FindingClaim {
  readonly rule: FindingRuleWord;
  readonly severity: SeverityWord;
  readonly domain: DomainWord;
  readonly provinceId: string;
  readonly indicator: string | null;
  readonly period: string | null;
  readonly observationId: number | null;
  readonly recordId: number | null;
  readonly related: readonly number[];
  readonly found: string;
  readonly expected: string;
  readonly repair: string | null;
  readonly messageVi: string;
  readonly messageEn: string;
}
