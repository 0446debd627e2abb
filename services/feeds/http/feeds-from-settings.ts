import { join, resolve } from 'node:path';
import type { Settings } from '../../../config/settings.ts';
import { bearerFromSettings, type IdentitySettings } from '../../../identity/tokens/bearer-from-settings.ts';
import type { IdentifyPublisher } from '../../../identity/tokens/identify-publisher.ts';
import type { AreaList } from '../../../schema/areas/area-list.ts';
import type { FeedsOptions } from './feeds-options.ts';

const bytesPerMegabyte = 1024 * 1024;

/** Submissions wait for one writer in the end: more than two at once would only take connections from those who read. */
const mostAtOnce = (connections: number): number => Math.max(1, Math.min(2, Math.floor(connections / 4)));

/** What of the door its operator decides. */
export const feedsFromSettings = (
  settings: IdentitySettings & Pick<Settings, 'DATABASE_POOL' | 'MOST_FEED_MEGABYTES'>,
  areas: AreaList,
  identifyPublisher: IdentifyPublisher,
): Pick<FeedsOptions, 'identify' | 'folder' | 'mostBytes' | 'mostAtOnce'> => ({
  identify: bearerFromSettings(settings, areas, identifyPublisher),
  folder: join(resolve(settings.DATA_DIR), 'uploads'),
  mostBytes: settings.MOST_FEED_MEGABYTES * bytesPerMegabyte,
  mostAtOnce: mostAtOnce(settings.DATABASE_POOL),
});
