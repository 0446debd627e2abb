import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deliver, type Receipt } from './deliver.ts';
import type { FeedKind } from './read/feed-file.ts';
import { readWholeFeeds } from '../ledger/read/read-whole-feeds.ts';
import { digestOf, readDelivery } from './read/read-delivery.ts';
import type { Door } from './submission.ts';

/** The data set that the hub starts with; sources first, for figures point to them. */
const dataSet: readonly { readonly name: string; readonly kind: FeedKind }[] = [
  { name: 'sources.csv', kind: 'sources' },
  { name: 'observations.csv', kind: 'observations' },
  { name: 'national-observations.csv', kind: 'observations' },
  { name: 'merged-basis-observations.csv', kind: 'merged-basis-observations' },
  { name: 'seed-registers.json', kind: 'registers' },
  { name: 'targets.csv', kind: 'targets' },
];

/** Loads the data set through the same door as every feed, one transaction a file; files known already change nothing. */
export async function loadData(door: Door, folder: string): Promise<Receipt[]> {
  const known = await readWholeFeeds(door.ledger);
  const receipts: Receipt[] = [];
  for (const { name, kind } of dataSet) {
    const bytes = await readFile(join(folder, name));
    // The door would come to the same answer, but only after reading the file.
    const isKnown = known.get(name) === digestOf(bytes);
    receipts.push(
      isKnown
        ? { name, isNew: false, accepted: 0, unchanged: 0, findings: 0, faults: [] }
        : await deliver(door, readDelivery({ name, kind, bytes }, door)),
    );
  }
  return receipts;
}
