import { Kind, parse, type ConstDirectiveNode, type DefinitionNode, type InterfaceTypeDefinitionNode } from 'graphql';
import type { SubgraphSdl } from './compose.ts';
import { externalFields } from './external-fields.ts';

/**
 * `@theguild/federation-composition` says nothing of who has a field of an interface where all its subgraphs name it.
 * An `@interfaceObject` that names it as `@external` then counts as having it, and planners leave its `@requires`
 * unfilled. Such fields get their `@join__field` back; not a byte else is changed.
 */
export function restoreExternalFields(supergraphSdl: string, subgraphs: readonly SubgraphSdl[]): string {
  if (!supergraphSdl.includes('isInterfaceObject: true')) return supergraphSdl;
  const { definitions } = parse(supergraphSdl);
  const externals = new Map(subgraphs.map(({ name, sdl }) => [name, externalFields(sdl)]));
  const names = subgraphNames(definitions);
  let restored = '';
  let done = 0;
  for (const type of definitions) {
    if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const graphs = graphsOf(type);
    for (const { name, directives, loc } of type.fields ?? []) {
      if (!loc || directives?.some((directive) => directive.name.value === 'join__field')) continue;
      const isExternal = ({ graph, isObject, keys }: GraphOfInterface): boolean =>
        isObject &&
        !keys.has(name.value) &&
        !!externals.get(names.get(graph) ?? '')?.has(`${type.name.value}.${name.value}`);
      if (!graphs.some(isExternal)) continue;
      const joins = graphs.map(
        (one) => ` @join__field(graph: ${one.graph}${isExternal(one) ? ', external: true' : ''})`,
      );
      restored += supergraphSdl.slice(done, loc.end) + joins.join('');
      done = loc.end;
    }
  }
  return restored + supergraphSdl.slice(done);
}

interface GraphOfInterface {
  readonly graph: string;
  readonly isObject: boolean;
  /** What its keys are made of: a subgraph has these, whatever it says. */
  readonly keys: Set<string>;
}

function graphsOf({ directives = [] }: InterfaceTypeDefinitionNode): readonly GraphOfInterface[] {
  const graphs = new Map<string, GraphOfInterface>();
  for (const directive of directives) {
    if (directive.name.value !== 'join__type') continue;
    const graph = argument(directive, 'graph');
    const isObject = argument(directive, 'isInterfaceObject') === 'true';
    const known = graphs.get(graph) ?? { graph, isObject, keys: new Set<string>() };
    for (const name of argument(directive, 'key').match(/\w+/g) ?? []) known.keys.add(name);
    graphs.set(graph, known);
  }
  return [...graphs.values()];
}

/** The names of subgraphs by their values in `join__Graph`. */
function subgraphNames(definitions: readonly DefinitionNode[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const node of definitions)
    if (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph')
      for (const { name, directives } of node.values ?? []) names.set(name.value, argument(directives?.[0], 'name'));
  return names;
}

function argument(directive: ConstDirectiveNode | undefined, name: string): string {
  const value = directive?.arguments?.find((one) => one.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : '';
}
