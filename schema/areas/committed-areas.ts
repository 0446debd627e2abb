import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { AreaList } from './area-list.ts';
import { readAreas } from './read-areas.ts';

let loaded: AreaList | undefined;

/** The code list of units and regions as committed in data/, read and checked on first use. */
export const committedAreas = (): AreaList => (loaded ??= readAreas(join(projectRoot, 'data')));
