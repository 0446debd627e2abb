import { composeAside } from '../../composition/compose-aside.ts';
import type { SubgraphSdl } from '../../composition/compose.ts';
import type { NationalGraph } from './national-graph.ts';
import { rehearseGraph } from './rehearse-graph.ts';

/** What is composed of a publication. */
export interface Extending {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  /** Null where it serves the contract alone: then the supergraph is the same without it. */
  readonly extension: string | null;
}

export interface SettledGraph {
  readonly supergraphSdl: string;
  /** Publications that had to be left out, by their ids, with the reason in the words of composition. */
  readonly leftOut: ReadonlyMap<number, string>;
}

/** Supergraphs that were rehearsed lately, and could be served. */
const rehearsed = new Set<string>();
const mostRehearsed = 8;

const subgraphOf = ({ name, url, extension }: Extending): SubgraphSdl[] =>
  extension === null ? [] : [{ name, url, sdl: extension }];

/** The national graph extended by publications. Throws where they do not compose, or a gateway could not serve it. */
export async function composeGraph(national: NationalGraph, publications: readonly Extending[]): Promise<string> {
  const extensions = publications.flatMap(subgraphOf);
  if (extensions.length === 0) return national.supergraphSdl;
  const supergraphSdl = await composeAside([...national.subgraphs, ...extensions]);
  if (!rehearsed.has(supergraphSdl)) await rehearseGraph(supergraphSdl);
  rehearsed.delete(supergraphSdl);
  rehearsed.add(supergraphSdl);
  if (rehearsed.size > mostRehearsed) rehearsed.delete(rehearsed.values().next().value ?? '');
  return supergraphSdl;
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The same for publications that composed once, perhaps with another contract: what fits no more is left out, the later
 * one of two that contradict each other. One composition where all fit; what does not is found by halves.
 */
export async function settleGraph(national: NationalGraph, publications: readonly Extending[]): Promise<SettledGraph> {
  const leftOut = new Map<number, string>();
  let kept: readonly Extending[] = [];
  let { supergraphSdl } = national;
  const add = async (group: readonly Extending[]): Promise<void> => {
    try {
      supergraphSdl = await composeGraph(national, [...kept, ...group]);
      kept = [...kept, ...group];
    } catch (error) {
      const [publication, ...others] = group;
      if (!publication) throw error;
      if (others.length === 0) return void leftOut.set(publication.id, reasonOf(error));
      const half = Math.ceil(group.length / 2);
      await add(group.slice(0, half));
      await add(group.slice(half));
    }
  };
  await add(publications.toSorted((one, other) => one.id - other.id));
  return { supergraphSdl, leftOut };
}
