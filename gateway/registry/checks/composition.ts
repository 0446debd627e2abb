import type { SubgraphSdl } from '../../composition/compose.ts';
import { isWithin, namespaceOf } from '../parts/namespace.ts';
import { splitPublished } from '../parts/split-published.ts';
import type { Candidate } from '../publication.ts';
import { changedElements } from './changed-elements.ts';
import type { Check, CheckFault, ReadCandidate, Surroundings } from './check.ts';
import { error } from './fault.ts';
import { added, beside, changesGraph, compose, extending, type Extended } from './graph-with.ts';

async function reasonsAgainst(subgraphs: readonly SubgraphSdl[]): Promise<readonly string[]> {
  const composed = await compose(subgraphs);
  return 'reasons' in composed ? composed.reasons : [];
}

const coordinateIn = (reason: string): string | null => /"@?(\w+\.\w+)\b/.exec(reason)?.[1] ?? null;

const doesNotCompose = (reason: string): CheckFault =>
  error(
    coordinateIn(reason),
    {
      vi: `Không hợp nhất được với đồ thị đang chạy: ${reason}`,
      en: `It does not compose with what is live: ${reason}`,
    },
    {
      vi: 'Sửa phần riêng của SDL; phần của quốc gia và của đơn vị khác giữ nguyên.',
      en: 'Mend what you add; what is the nation’s and other units’ stays as it is.',
    },
  );

const brokenAlready = (reason: string): CheckFault =>
  error(
    null,
    {
      vi: `Đồ thị đang chạy tự nó không hợp nhất được, lỗi không ở SDL này: ${reason}`,
      en: `What is live does not compose by itself, which is no fault of this SDL: ${reason}`,
    },
    { vi: 'Báo người vận hành hệ thống.', en: 'Tell the operator of the hub.' },
  );

const clashes = (pending: string, reason: string): CheckFault =>
  error(
    coordinateIn(reason),
    {
      vi: `Tự nó hợp nhất được, nhưng không cùng với ${pending} đang chờ: ${reason}`,
      en: `It composes alone, but not with ${pending}, which is pending: ${reason}`,
    },
    {
      vi: `Thoả thuận với chủ của ${pending}, hoặc chờ đến khi nó vào đồ thị hay bị rút.`,
      en: `Agree with the owner of ${pending}, or wait until it is live or withdrawn.`,
    },
  );

/** What is pending, each with what it adds; the candidate replaces a pending one of its own name. */
function pendingBeside({ name }: Candidate, { pending, contract }: Surroundings): Extended[] {
  return pending
    .filter((each) => each.name !== name)
    .map((each) => ({ name: each.name, url: each.url, extension: splitPublished(each.sdl, contract).extension }));
}

async function judgePending(candidate: ReadCandidate, surroundings: Surroundings): Promise<CheckFault[]> {
  const pending = pendingBeside(candidate, surroundings);
  const awaited = extending(pending, candidate.name);
  if (awaited.length === 0) return [];
  const base = (names: ReadonlySet<string>): readonly SubgraphSdl[] =>
    beside(candidate, surroundings).filter(({ name }) => !names.has(name));
  const replaced = new Set(pending.map(({ name }) => name));
  const reasons = await reasonsAgainst([...base(replaced), ...awaited, ...added(candidate)]);
  if (reasons.length === 0) return [];
  // Each alone tells which it is; where none does, only together they clash.
  const culprits: CheckFault[] = [];
  for (const each of awaited) {
    const against = await reasonsAgainst([...base(new Set([each.name])), each, ...added(candidate)]);
    culprits.push(...against.map((reason) => clashes(each.name, reason)));
  }
  const all = awaited.map(({ name }) => name).join(', ');
  return culprits.length > 0 ? culprits : reasons.map((reason) => clashes(all, reason));
}

const reachesOut = (coordinate: string): CheckFault =>
  error(
    coordinate,
    {
      vi: `SDL làm thay đổi ${coordinate}, không phải của đơn vị này.`,
      en: `The SDL changes ${coordinate}, which is not this unit's.`,
    },
    {
      vi: 'Chỉ thêm trường và kiểu riêng; không định nghĩa lại và không gắn directive lên phần của chủ khác.',
      en: 'Add only fields and types of your own; define nothing of others’ anew, and put no directive on it.',
    },
  );

/** Whether a coordinate is outside the candidate's namespace. */
function isOthers({ provinceId }: Candidate): (coordinate: string) => boolean {
  const { types, fields } = namespaceOf(provinceId);
  return (coordinate) => !isWithin(coordinate, types) && !isWithin(coordinate, `Province.${fields}`);
}

/** Whether the graph can be made with it, as it is now and as it will be, and is the same but for what it adds. */
export const checkComposition: Check = async (candidate, surroundings) => {
  if (!changesGraph(candidate, surroundings)) return [];
  const others = await compose(beside(candidate, surroundings));
  if ('reasons' in others) return others.reasons.map(brokenAlready);
  const whole = await compose([...beside(candidate, surroundings), ...added(candidate)]);
  if ('reasons' in whole) return whole.reasons.map(doesNotCompose);
  // Whatever way was found past the other checks, it ends here.
  const changed = changedElements(others.supergraph, whole.supergraph, candidate.name).filter(isOthers(candidate));
  return changed.length > 0 ? changed.map(reachesOut) : await judgePending(candidate, surroundings);
};
