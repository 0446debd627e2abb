import type { PublishingOutcomeWord } from '../../../schema/types/registry-words.ts';
import type { CheckReport } from '../checks/run-checks.ts';
import type { Candidate, GraphVersion } from '../publication.ts';
import { RegistryRefusal } from '../store/registry-refusal.ts';
import type { Actor } from '../store/write-version.ts';
import type { RegistryDesk } from './registry-desk.ts';

/** What is handed in; the SDL null where the endpoint is to be asked for it. */
export interface HandedIn extends Omit<Candidate, 'sdl'> {
  readonly sdl: string | null;
}

export interface PublishingWish {
  readonly handedIn: HandedIn;
  /** Null where it is only to be checked. */
  readonly publish: {
    readonly expectedVersion: number | null;
    readonly reason: string | null;
    readonly actor: Actor;
  } | null;
}

export interface Published {
  readonly outcome: PublishingOutcomeWord;
  readonly report: CheckReport;
  readonly versionNumber: number;
}

/** Of an endpoint that says nothing of itself there is nothing else to check. */
const unstated = (error: unknown): CheckReport => {
  const found = error instanceof Error ? error.message : String(error);
  return {
    outcome: 'failed',
    parts: null,
    checks: [
      {
        check: 'endpoint-schema',
        outcome: 'failed',
        skippedFor: [],
        tookMs: 0,
        faults: [
          {
            severity: 'error',
            place: null,
            messageVi: `Endpoint không cho biết lược đồ của mình: ${found}`,
            messageEn: `The endpoint does not state its schema: ${found}`,
            mendVi: 'Mở { _service { sdl } } cho hệ thống, hoặc gửi kèm SDL.',
            mendEn: 'Let the hub ask for { _service { sdl } }, or hand in the SDL.',
          },
        ],
      },
    ],
  };
};

/** How often a candidate that passed is overtaken by another with which it does not go together, before that is an error. */
const mostTurns = 3;

const liveId = ({ publications }: GraphVersion, { name }: Candidate): number | undefined =>
  publications.find((publication) => publication.name === name)?.id;

/** Publishes what passed. What is found only now, since another was published meanwhile, is found by the checks too. */
async function publishChecked(
  desk: RegistryDesk,
  candidate: Candidate,
  { publish }: PublishingWish & { readonly publish: NonNullable<PublishingWish['publish']> },
): Promise<Published> {
  for (let turn = 1; ; turn += 1) {
    const current = await desk.store.currentVersion();
    requireExpected(current, publish.expectedVersion);
    const report = await desk.check(candidate, current);
    if (report.outcome === 'failed' || !report.parts)
      return { outcome: 'refused', report, versionNumber: current.number };
    try {
      const version = await desk.store.publish({ ...publish, candidate, parts: report.parts, report });
      // Others may have been published meanwhile: the number tells nothing of this one.
      const outcome = liveId(version, candidate) === liveId(current, candidate) ? 'unchanged' : 'published';
      return { outcome, report, versionNumber: version.number };
    } catch (error) {
      const isOvertaken = error instanceof RegistryRefusal && error.kind !== 'stale-version';
      if (!isOvertaken || turn === mostTurns) throw error;
    }
  }
}

function requireExpected({ number }: GraphVersion, expected: number | null): void {
  if (expected !== null && expected !== number) throw new RegistryRefusal('stale-version', String(number));
}

/** Checks a candidate and, where that is wished, publishes what passed. Throws `RegistryRefusal`, `LedgerUnavailable`. */
export async function publishCandidate(desk: RegistryDesk, wish: PublishingWish): Promise<Published> {
  const { handedIn, publish } = wish;
  let { sdl } = handedIn;
  try {
    sdl ??= await desk.askSdl(handedIn);
  } catch (error) {
    const { number } = await desk.store.currentVersion();
    return { outcome: 'refused', report: unstated(error), versionNumber: number };
  }
  const candidate = { ...handedIn, sdl };
  if (publish) return await publishChecked(desk, candidate, { ...wish, publish });
  const current = await desk.store.currentVersion();
  const report = await desk.check(candidate, current);
  return { outcome: report.outcome === 'passed' ? 'passed' : 'refused', report, versionNumber: current.number };
}
