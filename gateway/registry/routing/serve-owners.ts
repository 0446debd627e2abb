import type { Harvest, HarvestOutcome, LiveProfile } from '../../../schema/contract/live-profile.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import type { FallbackReasonWord } from '../../../schema/types/served.type.ts';
import type { DataVersions } from '../../engine/caching/data-versions.ts';
import type { EngineContext } from '../../engine/engine.ts';
import type { LiveAnswer, LiveEndpoint } from './live-endpoint.ts';
import { liveQuestion, type LiveQuestion } from './live-question.ts';
import { beginningOf, withinMs } from './operation-clock.ts';
import type { OwnerRoutes } from './owner-routes.ts';
import type { ServedPart } from './served-part.ts';

export interface ServeOptions {
  readonly routes: OwnerRoutes;
  readonly harvest: Harvest;
  /** Null where nobody tells which data is current: then the ledger is asked each time whether it holds what was stated. */
  readonly versions: DataVersions | null;
  /** How long provinces may hold up one operation in all, milliseconds. */
  readonly budgetMs: number;
  readonly onHarvestFailure: (cause: unknown, requestId: string) => void;
}

/** What one operation wants of one publication now. */
interface Wish {
  readonly endpoint: LiveEndpoint;
  readonly question: LiveQuestion;
}

interface Answered extends Wish {
  readonly answer: LiveAnswer;
}

type Stated = Wish & { readonly profile: LiveProfile };

/** Of the budget: the rest is kept for taking in what is new, and for the ledger’s own answer. */
export const endpointPart = 0.75;
const takenInBy = (1 + endpointPart) / 2;

const reasonOfOutcome: Record<HarvestOutcome['outcome'], FallbackReasonWord | null> = {
  accepted: null,
  unchanged: null,
  refused: 'not-taken',
  'too-often': 'changes-too-often',
  busy: 'being-taken-in',
};

const isStated = (each: Answered): each is Answered & { answer: { kind: 'stated' } } => each.answer.kind === 'stated';

function partOf(
  { endpoint, question }: Wish,
  fields: readonly string[],
  told: Pick<ServedPart, 'reason' | 'confirmedAt' | 'periods'>,
): ServedPart {
  const { id, name, provinceId } = endpoint.publication;
  return { provinceId, publication: name, publicationId: id, domain: question.contract.domain, fields, ...told };
}

/** The parts of what was stated, by what became of it: fields that could not be taken are the ledger's. */
function partsOfStated(stated: Stated, outcome: HarvestOutcome | null, { routes }: ServeOptions): ServedPart[] {
  const { profile, question } = stated;
  const { fields } = question;
  const reason = outcome && reasonOfOutcome[outcome.outcome];
  if (outcome && reason !== null)
    return [partOf(stated, fields, { reason, ...routes.confirmed.lastHeard(profile, fields) })];
  const faulty = new Set(outcome?.faults.map(({ field }) => field));
  const [bad, good] = [fields.filter((field) => faulty.has(field)), fields.filter((field) => !faulty.has(field))];
  const parts: ServedPart[] = [];
  if (good.length > 0) parts.push(partOf(stated, good, { reason: null, ...routes.confirmed.hear(profile, good) }));
  if (bad.length > 0)
    parts.push(partOf(stated, bad, { reason: 'not-taken', ...routes.confirmed.lastHeard(profile, bad) }));
  return parts;
}

const failed: HarvestOutcome = { outcome: 'refused', faults: [], findings: [] };
const late: HarvestOutcome = { outcome: 'busy', faults: [], findings: [] };

/** Takes in what is new of it before anybody is answered, so that the ledger's answer is what was stated. */
async function takeIn(
  stated: readonly Stated[],
  options: ServeOptions,
  { leftMs, requestId, version }: { leftMs: number; requestId: string; version: string | null },
): Promise<ServedPart[]> {
  const { routes, harvest, onHarvestFailure } = options;
  const isHeld = ({ profile, question }: Stated): boolean => routes.confirmed.isHeld(profile, question.fields, version);
  const held = stated.filter(isHeld);
  const news = stated.filter((each) => !isHeld(each));
  const parts = held.flatMap((each) => partsOfStated(each, null, options));
  if (news.length === 0) return parts;
  const brought = harvest(
    news.map(({ profile }) => profile),
    { isDryRun: false },
  ).catch((cause: unknown) => {
    onHarvestFailure(cause, requestId);
    return news.map(() => failed);
  });
  const outcomes = await withinMs(brought, leftMs);
  for (const [index, each] of news.entries()) {
    const outcome = outcomes === null ? late : (outcomes[index] ?? failed);
    // Held already when the version was read, or since: at that version it stands. What was only now written is at another.
    if (version !== null && outcome.outcome === 'unchanged' && outcome.faults.length === 0)
      routes.confirmed.hold(each.profile, each.question.fields, version);
    parts.push(...partsOfStated(each, outcome, options));
  }
  return parts;
}

/** What of these fields of these provinces is served by themselves. */
function wishesOf(
  domain: DomainWord,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
  { routes }: ServeOptions,
): Wish[] {
  const ofDomain = routes.ofDomain(domain);
  const contract = routes.contract.get(domain);
  if (!ofDomain || !contract) return [];
  const wishes: Wish[] = [];
  for (const [provinceId, fields] of wanted)
    for (const route of ofDomain.get(provinceId) ?? []) {
      const asked = [...fields].filter((field) => route.fields.has(field));
      if (asked.length > 0) wishes.push({ endpoint: route.endpoint, question: liveQuestion(contract, asked) });
    }
  return wishes;
}

/**
 * Asks every owner for its part, in parallel and within the budget of the operation, and has what is new written into the
 * ledger, which then answers for all of them. Never rejects: whoever is silent, late or wrong is the ledger's to answer
 * for, and the parts say so.
 */
export async function serveOwners(
  domain: DomainWord,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
  context: EngineContext,
  options: ServeOptions,
): Promise<readonly ServedPart[]> {
  const wishes = wishesOf(domain, wanted, options);
  if (wishes.length === 0) return [];
  const { budgetMs, routes, versions } = options;
  const begunAt = beginningOf(context);
  const patienceMs = begunAt + budgetMs * endpointPart - performance.now();
  const answered = await Promise.all(
    wishes.map(async (wish): Promise<Answered> => {
      const answer = await withinMs(wish.endpoint.ask(wish.question, context), patienceMs);
      return { ...wish, answer: answer ?? { kind: 'silent', reason: 'too-slow' } };
    }),
  );
  const stated = answered.filter(isStated).map(({ answer, ...wish }) => ({ ...wish, profile: answer.profile }));
  const version = versions?.current()?.[domain] ?? null;
  const leftMs = begunAt + budgetMs * takenInBy - performance.now();
  const parts = await takeIn(stated, options, { leftMs, requestId: context.requestId, version });
  for (const each of answered)
    if (each.answer.kind === 'silent') {
      const { fields } = each.question;
      const of = { publication: each.endpoint.publication.name, domain };
      parts.push(partOf(each, fields, { reason: each.answer.reason, ...routes.confirmed.lastHeard(of, fields) }));
    }
  for (const { publicationId, reason } of parts) routes.traffic.add(publicationId, reason);
  return parts;
}
