import { createHash } from 'node:crypto';
import type { Delivery } from '../delivery.ts';
import type { Contract } from '../rules/rule.ts';
import type { FeedFile } from './feed-file.ts';
import { readObservationRows } from './observation-row.ts';
import { openReading, type Reading } from './reading.ts';
import { readRegisterLists } from './register-lists.ts';
import { readSourceRows } from './source-row.ts';
import { readTargetRows } from './target-row.ts';

type Claims = Partial<Pick<Delivery, 'sources' | 'observations' | 'records'>>;

function readClaims(reading: Reading): Claims {
  switch (reading.file.kind) {
    case 'sources':
      return { sources: readSourceRows(reading) };
    case 'observations':
      return { observations: readObservationRows(reading, false) };
    case 'merged-basis-observations':
      return { observations: readObservationRows(reading, true) };
    case 'targets':
      return { records: readTargetRows(reading) };
    case 'registers':
      return { records: readRegisterLists(reading) };
  }
}

export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Reads and checks one file. Never throws for what the bytes hold: whatever is wrong with them is a fault. */
export function readDelivery(file: FeedFile, contract: Contract): Delivery {
  const reading = openReading(file, contract);
  const claims = readClaims(reading);
  const none = { sources: [], observations: [], records: [] };
  const faults = reading.faults.toSorted((a, b) => a.line - b.line);
  return {
    name: file.name,
    digest: digestOf(file.bytes),
    ...none,
    ...claims,
    sourcePlaces: reading.sourcePlaces,
    faults,
  };
}
