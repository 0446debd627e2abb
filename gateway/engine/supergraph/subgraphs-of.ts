import { Kind, parse, type EnumValueDefinitionNode } from 'graphql';

/** A subgraph as the supergraph names it. */
export interface NamedSubgraph {
  readonly name: string;
  /** Where it was when the supergraph was composed; may be empty. */
  readonly url: string;
}

function subgraphOf({ directives }: EnumValueDefinitionNode): NamedSubgraph[] {
  const graph = directives?.find(({ name }) => name.value === 'join__graph');
  const text = (name: string): string | undefined => {
    const value = graph?.arguments?.find((each) => each.name.value === name)?.value;
    return value?.kind === Kind.STRING ? value.value : undefined;
  };
  const name = text('name');
  return name === undefined ? [] : [{ name, url: text('url') ?? '' }];
}

/** The subgraphs that a supergraph was composed of. Throws where the text is no supergraph. */
export function subgraphsOf(supergraphSdl: string): NamedSubgraph[] {
  const definitions = parse(supergraphSdl, { noLocation: true }).definitions;
  const graphs = definitions.find(
    (each) => each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) throw new Error('The supergraph names no subgraphs (join__Graph)');
  return (graphs.values ?? []).flatMap(subgraphOf);
}
