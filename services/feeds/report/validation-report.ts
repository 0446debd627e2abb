import type { FindingRuleWord, SeverityWord } from '../../../schema/types/finding-rule.ts';
import type { Fault, Place } from '../fault.ts';

/**
 * `accepted`: every row stands in the ledger; `accepted-in-part`: the good ones do, the others wait in quarantine;
 * `unchanged`: the ledger held all of it already, or keeps it to be mended; `refused`: nothing was written. A dry run tells
 * what would have become of it.
 */
export type SubmissionOutcome = 'accepted' | 'accepted-in-part' | 'unchanged' | 'refused';

/** How many of something there are, and the first of them: a report stays readable however bad the file is. */
export interface Counted<Item> {
  readonly count: number;
  readonly first: readonly Item[];
}

/** What would be, or was, written of one claim. */
export interface FigureChange extends Place {
  readonly kind: 'new' | 'corrected' | 'withdrawn';
  readonly provinceId: string;
  readonly indicator: string;
  readonly period: string;
  /** As the ledger held it, e.g. `1363/1726`; null where it is new. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A verdict of the hub's own rules on a row of the file: it does not keep the row out. */
export interface ReportedFinding {
  readonly rule: FindingRuleWord;
  readonly severity: SeverityWord;
  readonly provinceId: string;
  readonly indicator: string | null;
  readonly period: string | null;
  /** Where the row stands; null where the verdict is on a figure that the ledger held already. */
  readonly place: Place | null;
  readonly found: string;
  readonly expected: string;
  readonly repair: string | null;
  readonly messageVi: string;
  readonly messageEn: string;
}

/** What the hub says of a file: the same whether it is only tried or sent in earnest. */
export interface ValidationReport {
  readonly file: string;
  /** SHA-256 of its bytes, hex. */
  readonly digest: string;
  /** Null where the file speaks of several provinces. */
  readonly provinceId: string | null;
  readonly isDryRun: boolean;
  readonly outcome: SubmissionOutcome;
  /** Number of the feed; null where nothing was written. */
  readonly feedId: number | null;
  /** When the hub recorded it, ISO 8601; null where nothing was written. */
  readonly recordedAt: string | null;
  /** Rows by what became of them: read = added + corrected + unchanged + refused + quarantined. */
  readonly rows: {
    readonly read: number;
    readonly added: number;
    readonly corrected: number;
    readonly unchanged: number;
    /** Faulty rows, and with them, where all or nothing was asked for, every other row that would have changed something. */
    readonly refused: number;
    /** Faulty rows that are kept to be mended, those that were kept before among them. */
    readonly quarantined: number;
  };
  readonly faults: Counted<Fault>;
  readonly warnings: Counted<Fault>;
  readonly findings: Counted<ReportedFinding>;
  readonly changes: Counted<FigureChange>;
}
