import { parse, print, type DocumentNode } from 'graphql';
import { elementsOf, type Element } from '../parts/elements.ts';

/** What composers keep for themselves: the list of subgraphs grows with each. */
const isMachinery = ({ coordinate }: Element): boolean => /^@|^(join|link)__/.test(coordinate);

/** The value of `join__Graph` that stands for a subgraph. */
function graphOf(supergraph: DocumentNode, subgraph: string): string | null {
  const name = JSON.stringify(subgraph);
  for (const { coordinate, directives } of elementsOf(supergraph))
    if (coordinate.startsWith('join__Graph.') && directives.some((each) => print(each).includes(`name: ${name}`)))
      return coordinate.slice('join__Graph.'.length);
  return null;
}

function textOf({ node, directives, description }: Element, graph: string | null): string {
  const others = directives.map((each) => print(each)).filter((text) => !text.includes(`graph: ${graph}`));
  const type = 'type' in node ? print(node.type) : node.kind;
  const value = 'defaultValue' in node && node.defaultValue ? print(node.defaultValue) : '';
  return [description?.value ?? '', type, value, ...others.toSorted()].join('\n');
}

function textsOf(supergraph: DocumentNode, graph: string | null): ReadonlyMap<string, string> {
  const elements = [...elementsOf(supergraph)].filter((element) => !isMachinery(element));
  return new Map(elements.map((element) => [element.coordinate, textOf(element, graph)]));
}

const typeOf = (coordinate: string): string => coordinate.split('.', 1)[0] ?? '';

/**
 * Coordinates of a supergraph that are others once a subgraph is composed into it, apart from being told that it has them
 * too: who else answers them, their types, what they say of themselves; and what is new in a type that was there before.
 */
export function changedElements(before: string, after: string, subgraph: string): readonly string[] {
  const whole = parse(after, { noLocation: true });
  const [old, now] = [textsOf(parse(before, { noLocation: true }), null), textsOf(whole, graphOf(whole, subgraph))];
  const changed = [...old]
    .filter(([coordinate, text]) => now.get(coordinate) !== text)
    .map(([coordinate]) => coordinate);
  return [...changed, ...[...now.keys()].filter((each) => !old.has(each) && old.has(typeOf(each)))];
}
