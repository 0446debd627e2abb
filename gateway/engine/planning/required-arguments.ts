import { Kind, parse, print, visit, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';

const renamedPrefix = '_asked_';

const renamedField = (responseName: string): string => `${renamedPrefix}${responseName}`;

/** The client's own name for what was fetched under another. */
export const clientsName = (name: string): string =>
  name.startsWith(renamedPrefix) ? name.slice(renamedPrefix.length) : name;

/**
 * What fields require with arguments. A planner keeps data under the name of its field, so `price(currency: "USD")`,
 * required by one field, must not meet `price(currency: "EUR")`, required by another or asked by the client.
 */
export interface RequiredArguments {
  /** Names of the fields that are required with arguments anywhere. */
  readonly required: ReadonlySet<string>;
  /** Names of the fields that keys and requirements are made of: a client's alias must not take the place of one. */
  readonly internal: ReadonlySet<string>;
  /** By the name of a field: what it requires with arguments, as text. */
  readonly byField: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The name under which a field is fetched; the client's own wherever nothing else may stand there. */
export function fetchedName(
  name: string,
  responseName: string,
  { required, internal }: Pick<RequiredArguments, 'required' | 'internal'>,
): string {
  const isInTheWay =
    required.has(name) ||
    (name !== responseName && internal.has(responseName)) ||
    // Every object has these already: `__proto__: province { … }` would be joined into what all objects inherit.
    responseName in Object.prototype;
  return isInTheWay ? renamedField(responseName) : responseName;
}

const selectionArguments = new Set(['requires', 'key', 'provides']);

export function internalNames(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set(['__typename']);
  visit(supergraph, {
    Directive({ arguments: given = [] }) {
      for (const { name, value } of given)
        if (selectionArguments.has(name.value) && value.kind === Kind.STRING)
          for (const [word] of value.value.matchAll(/[_A-Za-z][_0-9A-Za-z]*/g)) names.add(word);
    },
  });
  return names;
}

function requirementOf(field: {
  readonly directives?: readonly { readonly name: { readonly value: string } }[];
}): string[] {
  const texts: string[] = [];
  visit(field as never, {
    Directive({ name, arguments: given }) {
      if (name.value !== 'join__field') return;
      const value = given?.find((each) => each.name.value === 'requires')?.value;
      if (value?.kind === Kind.STRING) texts.push(value.value);
    },
  });
  return texts;
}

function arguedFields(requirement: string): FieldNode[] {
  const found: FieldNode[] = [];
  const { definitions } = parse(`{ ${requirement} }`, { noLocation: true });
  for (const definition of definitions)
    visit((definition as { selectionSet: SelectionSetNode }).selectionSet, {
      Field(field) {
        if (field.arguments?.length) found.push(field);
      },
    });
  return found;
}

export function readRequiredArguments(supergraph: DocumentNode): RequiredArguments {
  const required = new Set<string>();
  const byField = new Map<string, Set<string>>();
  visit(supergraph, {
    FieldDefinition(field) {
      for (const argued of requirementOf(field).flatMap(arguedFields)) {
        required.add(argued.name.value);
        const texts = byField.get(field.name.value) ?? new Set();
        texts.add(`${argued.name.value}(${argued.arguments?.map(print).toSorted().join() ?? ''})`);
        byField.set(field.name.value, texts);
      }
    },
  });
  return { required, internal: internalNames(supergraph), byField };
}

const fieldOf = (text: string): string => text.slice(0, text.indexOf('('));

function conflict(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((text) => [...others].some((other) => fieldOf(text) === fieldOf(other) && text !== other));
}

/** The fields of an operation that must be planned apart: in each group none requires what another contradicts. */
export function fieldsApart(document: DocumentNode, { byField }: RequiredArguments): Set<string>[] {
  if (byField.size === 0) return [];
  const asked = new Set<string>();
  visit(document, {
    Field({ name }) {
      if (byField.has(name.value)) asked.add(name.value);
    },
  });
  const groups: Set<string>[] = [];
  for (const name of asked) {
    const needs = byField.get(name) ?? new Set();
    const group = groups.find((each) => ![...each].some((other) => conflict(needs, byField.get(other) ?? new Set())));
    if (group) group.add(name);
    else groups.push(new Set([name]));
  }
  return groups;
}
