import type { PublicationCheckWord } from '../../../../schema/types/check-words.ts';
import type { CheckResult } from '../../../../gateway/registry/checks/run-checks.ts';
import type { PublishedParts } from '../../../../gateway/registry/publication.ts';
import type { RegistryDesk } from '../../../../gateway/registry/service/registry-desk.ts';
import { RegistryRefusal } from '../../../../gateway/registry/store/registry-refusal.ts';
import type { DevWish } from './dev-wish.ts';
import { devActor } from './start-dev-hub.ts';
import type { SubgraphProcess } from './subgraph-process.ts';

/** What became of the sources of a moment. */
export interface Trial {
  readonly sdl: string;
  readonly checks: readonly CheckResult[];
  /** Number of the version of the graph that it is part of; null where it failed. */
  readonly version: number | null;
  readonly parts: PublishedParts | null;
}

/**
 * What keeps a subgraph out of the nation's graph and yet not out of that of its developer: there nobody else asks, what he
 * asked himself a moment ago he may change, and his machine is no measure of time.
 */
const advisory: ReadonlySet<PublicationCheckWord> = new Set(['breaking-changes', 'endpoint-time']);

/** Checks what runs and puts it into the graph in the place of what was there. */
export async function tryVersion(
  desk: RegistryDesk,
  { name, provinceId }: Pick<DevWish, 'name' | 'provinceId'>,
  { url, sdl }: Pick<SubgraphProcess, 'url' | 'sdl'>,
): Promise<Trial> {
  const candidate = { name, provinceId, url, authority: null, sdl };
  const report = await desk.check(candidate, await desk.store.currentVersion());
  const { checks, parts } = report;
  const failed = { sdl, checks, parts, version: null };
  if (!parts || checks.some(({ check, outcome }) => outcome === 'failed' && !advisory.has(check))) return failed;
  try {
    const wish = { candidate, parts, report, expectedVersion: null, reason: null, actor: devActor };
    const { number } = await desk.store.publish(wish);
    return { ...failed, version: number };
  } catch (error) {
    if (error instanceof RegistryRefusal) return { ...failed, checks: [...checks, refusedBy(error)] };
    throw error;
  }
}

/** What composition says only when the graph is really made. */
const refusedBy = ({ message }: RegistryRefusal): CheckResult => ({
  check: 'composition',
  outcome: 'failed',
  skippedFor: [],
  tookMs: 0,
  faults: [
    {
      severity: 'error',
      place: null,
      messageVi: `Đồ thị không nhận: ${message}`,
      messageEn: `The graph does not take it: ${message}`,
      mendVi: 'Sửa SDL theo lý do đó.',
      mendEn: 'Mend the SDL by that reason.',
    },
  ],
});
