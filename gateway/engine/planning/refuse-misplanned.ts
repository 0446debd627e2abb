import {
  Kind,
  OperationTypeNode,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
} from 'graphql';
import { internalNames } from './required-arguments.ts';

/**
 * Throws at an operation that the planner of Hive Router plans wrong, or at which it ends the whole process, which nobody
 * can catch. Its faults lie in aliases named as a key (`id: near { … }`), and in fields that an `@interfaceObject` adds.
 */
export type RefuseMisplanned = (document: DocumentNode) => void;

export function refuseMisplannedOf(supergraph: DocumentNode): RefuseMisplanned {
  const internal = internalNames(supergraph);
  const added = readAddedFields(supergraph);
  return (document) => {
    const asked = new Set<string>();
    const members = new Set<string>();
    let mutated = 0;
    visit(document, {
      Field({ name, alias }) {
        if (alias && internal.has(alias.value))
          throw new Error(`The alias "${alias.value}" is the name of what a key or a requirement is made of`);
        if (added.fields.has(name.value)) asked.add(name.value);
      },
      NamedType: ({ name }) => void (added.members.has(name.value) && members.add(name.value)),
      OperationDefinition({ operation, selectionSet }) {
        if (operation === OperationTypeNode.MUTATION) mutated = selectionSet.selections.length;
      },
    });
    if (asked.size > 0 && members.size > 1)
      throw new Error(`"${[...asked].join('", "')}" of an interface object is asked of several of its types`);
    if (mutated > 1 && [...asked].some((name) => added.requiring.has(name)))
      throw new Error(`"${[...asked].join('", "')}" of an interface object is asked of several mutations`);
  };
}

interface AddedFields {
  /** Names of the fields that interface objects add. */
  readonly fields: Set<string>;
  /** Those that require others. */
  readonly requiring: Set<string>;
  /** The types that they are added to. */
  readonly members: Set<string>;
}

function readAddedFields({ definitions }: DocumentNode): AddedFields {
  const added: AddedFields = { fields: new Set(), requiring: new Set(), members: new Set() };
  const extended = new Set<string>();
  for (const type of definitions) {
    if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const graphs = objectGraphs(type);
    if (graphs.size > 0) extended.add(type.name.value);
    for (const { name, directives } of type.fields ?? [])
      for (const join of named(directives, 'join__field')) {
        if (!graphs.has(argument(join, 'graph')) || argument(join, 'external') === 'true') continue;
        added.fields.add(name.value);
        if (argument(join, 'requires') !== '') added.requiring.add(name.value);
      }
  }
  for (const type of definitions)
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION && type.interfaces?.some(({ name }) => extended.has(name.value)))
      added.members.add(type.name.value);
  return added;
}

/** The subgraphs that know an interface as an object. */
const objectGraphs = ({ directives }: InterfaceTypeDefinitionNode): ReadonlySet<string> =>
  new Set(
    named(directives, 'join__type')
      .filter((join) => argument(join, 'isInterfaceObject') === 'true')
      .map((join) => argument(join, 'graph')),
  );

const named = (directives: readonly ConstDirectiveNode[] | undefined, name: string): readonly ConstDirectiveNode[] =>
  directives?.filter((directive) => directive.name.value === name) ?? [];

function argument(directive: ConstDirectiveNode, name: string): string {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : '';
}
