import type { ObservationClaim, RecordClaim, SourceClaim } from '../ledger/claim.ts';
import type { Fault, Place } from './fault.ts';

/** One file or call, read and checked: what may be appended, and what was refused. */
export interface Delivery {
  /** Names the file or call among all deliveries. */
  readonly name: string;
  /** SHA-256 of the bytes, hex: the same name with the same digest is not appended again. */
  readonly digest: string;
  readonly sources: readonly SourceClaim[];
  readonly observations: readonly ObservationClaim[];
  readonly records: readonly RecordClaim[];
  /** Where an observation or a record names its source, for a source can turn out to be unknown after reading. */
  readonly sourcePlaces: ReadonlyMap<ObservationClaim | RecordClaim, Place>;
  readonly faults: readonly Fault[];
}
