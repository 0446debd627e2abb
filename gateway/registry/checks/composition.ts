import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import type { SubgraphSdl } from '../../composition/compose.ts';
import { splitPublished } from '../parts/split-published.ts';
import type { Candidate } from '../publication.ts';
import type { Check, CheckFault, ReadCandidate, Surroundings } from './check.ts';
import { error, reasonOf } from './fault.ts';

type Extended = Pick<Candidate, 'name' | 'url'> & { readonly extension: string | null };

const extending = (each: readonly Extended[], without: string): SubgraphSdl[] =>
  each.flatMap(({ name, url, extension }) =>
    extension === null || name === without ? [] : [{ name, url, sdl: extension }],
  );

/** All that the candidate would stand beside, were it live now: not the version of the same name that it replaces. */
export const beside = ({ name }: Candidate, { nationals, live }: Surroundings): readonly SubgraphSdl[] => [
  ...nationals,
  ...extending(live, name),
];

/** What the candidate adds, as a subgraph to compose; none where it only serves the contract. */
export const added = ({ name, url, parts }: ReadCandidate): readonly SubgraphSdl[] =>
  extending([{ name, url, extension: parts.extension }], '');

/** Whether the supergraph may be another with it: not where neither it nor the version that it replaces adds anything. */
export const changesGraph = ({ name, parts }: ReadCandidate, { live }: Surroundings): boolean =>
  parts.extension !== null || live.some((each) => each.name === name && each.extension !== null);

/** Reasons why subgraphs do not compose, none where they do. A throw of the composer is one too. */
function reasonsAgainst(subgraphs: readonly SubgraphSdl[]): readonly string[] {
  try {
    composeSupergraph(subgraphs);
    return [];
  } catch (thrown) {
    return thrown instanceof AggregateError ? thrown.errors.map(reasonOf) : [reasonOf(thrown)];
  }
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

function judgePending(candidate: ReadCandidate, surroundings: Surroundings): CheckFault[] {
  const pending = pendingBeside(candidate, surroundings);
  const awaited = extending(pending, candidate.name);
  if (awaited.length === 0) return [];
  const base = (names: ReadonlySet<string>): readonly SubgraphSdl[] =>
    beside(candidate, surroundings).filter(({ name }) => !names.has(name));
  const replaced = new Set(pending.map(({ name }) => name));
  const reasons = reasonsAgainst([...base(replaced), ...awaited, ...added(candidate)]);
  if (reasons.length === 0) return [];
  // Each alone tells which it is; where none does, only together they clash.
  const culprits = awaited.flatMap((each) =>
    reasonsAgainst([...base(new Set([each.name])), each, ...added(candidate)]).map((reason) =>
      clashes(each.name, reason),
    ),
  );
  const all = awaited.map(({ name }) => name).join(', ');
  return culprits.length > 0 ? culprits : reasons.map((reason) => clashes(all, reason));
}

/** Whether the graph can be made with it: as it is now, and as it will be. */
export const checkComposition: Check = (candidate, surroundings) => {
  if (!changesGraph(candidate, surroundings)) return [];
  const others = beside(candidate, surroundings);
  const reasons = reasonsAgainst([...others, ...added(candidate)]);
  if (reasons.length === 0) return judgePending(candidate, surroundings);
  const before = reasonsAgainst(others);
  return before.length > 0 ? before.map(brokenAlready) : reasons.map(doesNotCompose);
};
