import {
  Kind,
  OperationTypeNode,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  type NamedTypeNode,
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
    const bearing = fragmentsWith(document, added.fields);
    const conditions: string[] = [];
    const enter = ({ typeCondition }: WithCondition): void => void conditions.push(typeCondition?.name.value ?? '');
    const leave = (): void => void conditions.pop();
    const meet = (): void => {
      for (const name of conditions) if (added.members.has(name)) members.add(name);
    };
    let isMutation = false;
    visit(document, {
      Field({ name, alias }) {
        if (alias && internal.has(alias.value))
          throw new Error(`The alias "${alias.value}" is the name of what a key or a requirement is made of`);
        if (!added.fields.has(name.value)) return;
        asked.add(name.value);
        meet();
      },
      FragmentSpread: ({ name }) => (bearing.has(name.value) ? meet() : undefined),
      InlineFragment: { enter, leave },
      FragmentDefinition: { enter, leave },
      OperationDefinition: ({ operation }) => void (isMutation ||= operation === OperationTypeNode.MUTATION),
    });
    if (asked.size > 0 && members.size > 1)
      throw new Error(`"${[...asked].join('", "')}" of an interface object is asked of several of its types`);
    if (isMutation && [...asked].some((name) => added.requiring.has(name)))
      throw new Error(`"${[...asked].join('", "')}" of an interface object is asked of a mutation`);
  };
}

interface WithCondition {
  readonly typeCondition?: NamedTypeNode | undefined;
}

/** The names of the fragments that hold one of these fields, themselves or by others that they spread. */
function fragmentsWith({ definitions }: DocumentNode, fields: ReadonlySet<string>): ReadonlySet<string> {
  const bearing = new Set<string>();
  for (let known = -1; known < bearing.size;) {
    known = bearing.size;
    for (const fragment of definitions)
      if (fragment.kind === Kind.FRAGMENT_DEFINITION)
        visit(fragment, {
          Field: ({ name }) => void (fields.has(name.value) && bearing.add(fragment.name.value)),
          FragmentSpread: ({ name }) => void (bearing.has(name.value) && bearing.add(fragment.name.value)),
        });
  }
  return bearing;
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
