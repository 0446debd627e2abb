import { composeAside, DoesNotCompose } from '../../composition/compose-aside.ts';
import type { SubgraphSdl } from '../../composition/compose.ts';
import type { Candidate } from '../publication.ts';
import type { ReadCandidate, Surroundings } from './check.ts';

export type Extended = Pick<Candidate, 'name' | 'url'> & { readonly extension: string | null };

/** Those of them that add to the graph, as subgraphs to compose, but for the one of that name. */
export const extending = (each: readonly Extended[], without: string): SubgraphSdl[] =>
  each.flatMap(({ name, url, extension }) =>
    extension === null || name === without ? [] : [{ name, url, sdl: extension }],
  );

/**
 * All that the candidate would stand beside, were it live now: not the version of the same name that it replaces, and not
 * what is left out of the graph because it composes no more.
 */
export const beside = ({ name }: Candidate, { nationals, live }: Surroundings): readonly SubgraphSdl[] => [
  ...nationals,
  ...extending(
    live.filter(({ setAside }) => setAside?.reason !== 'does-not-compose'),
    name,
  ),
];

/** What the candidate adds, as a subgraph to compose; none where it only serves the contract. */
export const added = ({ name, url, parts }: ReadCandidate): readonly SubgraphSdl[] =>
  extending([{ name, url, extension: parts.extension }], '');

/** Whether the supergraph may be another with it: not where neither it nor the version that it replaces adds anything. */
export const changesGraph = ({ name, parts }: ReadCandidate, { live }: Surroundings): boolean =>
  parts.extension !== null || live.some((each) => each.name === name && each.extension !== null);

type Composed = { readonly supergraph: string } | { readonly reasons: readonly string[] };

/** The supergraph, or why there is none. */
export async function compose(subgraphs: readonly SubgraphSdl[]): Promise<Composed> {
  try {
    return { supergraph: await composeAside(subgraphs) };
  } catch (thrown) {
    if (thrown instanceof DoesNotCompose) return { reasons: thrown.reasons };
    throw thrown;
  }
}
