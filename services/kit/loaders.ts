import { disputesByFinding, disputesByObservation, disputesByRecord } from './dispute/dispute.loaders.ts';
import { findingsByObservation, findingsByRecord } from './finding/finding.loaders.ts';
import { profileByProvince } from './domain/profile.loaders.ts';
import { recordsByProvince } from './register/record.loaders.ts';
import { laterRevisionsByObservation, revisionsByObservation } from './observation/revision.loaders.ts';
import { targetsByProvince } from './target/target.loaders.ts';
import type { Foundation } from './foundation.ts';

/** Batched reads of one request, one per access path. */
export const createLoaders = (foundation: Foundation) => ({
  profileByProvince: profileByProvince(foundation),
  recordsByProvince: recordsByProvince(foundation),
  targetsByProvince: targetsByProvince(foundation),
  findingsByObservation: findingsByObservation(foundation),
  findingsByRecord: findingsByRecord(foundation),
  revisionsByObservation: revisionsByObservation(foundation),
  laterRevisionsByObservation: laterRevisionsByObservation(foundation),
  disputesByObservation: disputesByObservation(foundation),
  disputesByRecord: disputesByRecord(foundation),
  disputesByFinding: disputesByFinding(foundation),
});

export type Loaders = ReturnType<typeof createLoaders>;
