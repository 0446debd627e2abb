import { Kind, parse, type EnumValueDefinitionNode } from 'graphql';

function nameOf({ directives }: EnumValueDefinitionNode): string | undefined {
  const graph = directives?.find(({ name }) => name.value === 'join__graph');
  const value = graph?.arguments?.find(({ name }) => name.value === 'name')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** The subgraphs that a supergraph was composed of. */
export function subgraphNames(supergraphSdl: string): string[] {
  const definitions = parse(supergraphSdl, { noLocation: true }).definitions;
  const graphs = definitions.find(
    (each) => each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) throw new Error('The supergraph names no subgraphs (join__Graph)');
  return (graphs.values ?? []).flatMap((value) => nameOf(value) ?? []);
}
