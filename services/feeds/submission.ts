import type { Identity } from '../../identity/identity.ts';
import type { SourceClaim } from '../ledger/claim.ts';
import type { LedgerDatabase } from '../ledger/open-ledger.ts';
import type { ValidationReport } from './report/validation-report.ts';
import type { Contract } from './rules/rule.ts';

export type FileFormat = 'csv' | 'xlsx' | 'json';

/** `auto` is recognised from the whole file. `canonical` is that of the data set: a decimal point, no separators. */
export type NumberStyleWish = 'auto' | 'vietnamese' | 'english' | 'canonical';

/** A file as a province, or somebody for it, sends it. */
export interface Submission {
  /** Name of the file as the sender knows it. */
  readonly file: string;
  /** Where its bytes lie on this machine; whoever put them there takes them away. */
  readonly path: string;
  readonly format: FileFormat;
  /** The province that the file is of. A row may name a unit that it was formed from; one of any other is a fault. */
  readonly provinceId: string;
  readonly identity: Identity;
  /** `call` where it was made of the rows of a call; a file where left out. */
  readonly kind?: 'file' | 'call';
  /** True: answer what acceptance would, and write nothing. */
  readonly isDryRun: boolean;
  /** False: all or nothing. True: take the good rows and quarantine the others. */
  readonly acceptValid: boolean;
  readonly numberStyle: NumberStyleWish;
  /** Why held figures change; kept with every row that supersedes another. */
  readonly reason: string | null;
  /** The document that the figures come from; the province's own reporting where left out. */
  readonly source?: Partial<Pick<SourceClaim, 'id' | 'title' | 'url' | 'publishedOn'>>;
  /** Told now and then of how far the work is. */
  readonly onProgress?: (progress: SubmissionProgress) => void;
  /** Once aborted nothing is written, unless the commit has begun: then all of it is. `submit` rejects with its reason. */
  readonly signal?: AbortSignal;
}

export interface SubmissionProgress {
  readonly step: 'reading' | 'comparing' | 'judging' | 'recording';
  /** Rows done in this step. */
  readonly rows: number;
  /** Of how many; null while that is not known. */
  readonly of: number | null;
}

/** What the door stands on. */
export interface Door extends Contract {
  readonly ledger: LedgerDatabase;
  /** Today in Việt Nam, YYYY-MM-DD. */
  readonly today: () => string;
}

export type Submit = (door: Door, submission: Submission) => Promise<ValidationReport>;
