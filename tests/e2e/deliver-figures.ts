import { deliver, type Receipt } from '../../services/feeds/deliver.ts';
import { readDelivery } from '../../services/feeds/read/read-delivery.ts';
import type { TestHub } from '../support/test-hub.ts';
import { readDataText } from './read-data.ts';

const columns = readDataText('observations.csv').split('\n')[0];

/** A file of observations through the door of every feed. */
export async function deliverText({ hub }: TestHub, name: string, text: string): Promise<Receipt> {
  const file = { name, kind: 'observations', bytes: Buffer.from(text) } as const;
  return await deliver(hub.foundation, readDelivery(file, hub.foundation));
}

/** Rows in the columns of observations.csv. */
export const deliverFigures = async (hub: TestHub, name: string, rows: readonly string[]): Promise<Receipt> =>
  await deliverText(hub, name, `${[columns, ...rows].join('\n')}\n`);
