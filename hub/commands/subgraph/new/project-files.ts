import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { committedAreas } from '../../../../schema/areas/committed-areas.ts';
import { provinceContract } from '../../../../schema/contract/read-contract.ts';
import { catalogue } from '../../../../schema/indicators/catalogue.ts';
import { projectRoot } from '../../../../schema/project-root.ts';
import type { FeedKind } from '../../../../services/feeds/read/feed-file.ts';
import { readDelivery } from '../../../../services/feeds/read/read-delivery.ts';
import type { Delivery } from '../../../../services/feeds/delivery.ts';
import { renamed, type ProjectOwner } from './renamed.ts';
import { seedFigures } from './seed-figures.ts';
import { seedRecords } from './seed-records.ts';

const template = join(projectRoot, 'examples', 'kon-tum-security');

/** What running it leaves behind, and what is made for each project anew. */
const leftOut = /^(?:node_modules|dist|contract|data|package-lock\.json)(?:\/|$)/;

/** The files of a project by their paths in it. */
export type ProjectFiles = ReadonlyMap<string, string>;

async function templateFiles(owner: ProjectOwner): Promise<[string, string][]> {
  const entries = await readdir(template, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(template, join(parentPath, name)))
    .filter((path) => !leftOut.test(path))
    .toSorted();
  return await Promise.all(
    paths.map(async (path): Promise<[string, string]> => [
      renamed(path, owner),
      renamed(await readFile(join(template, path), 'utf8'), owner),
    ]),
  );
}

/** What the hub starts with, read as it is read there. */
async function readData(name: string, kind: FeedKind): Promise<Delivery> {
  const bytes = await readFile(join(projectRoot, 'data', name));
  return readDelivery({ name, kind, bytes }, { areas: committedAreas(), catalogue: catalogue() });
}

/** All files of the subgraph project of a unit and domain, the same whenever they are asked for. */
export async function projectFiles(owner: ProjectOwner): Promise<ProjectFiles> {
  const sdl = provinceContract().get(owner.domain)?.sdl ?? '';
  const { observations } = await readData('observations.csv', 'observations');
  const { records } = await readData('seed-registers.json', 'registers');
  return new Map([
    ...(await templateFiles(owner)),
    [`contract/${owner.domain}.graphql`, sdl],
    ['data/figures.csv', seedFigures(owner, observations, catalogue())],
    ['data/records.json', seedRecords(owner, records)],
  ]);
}
