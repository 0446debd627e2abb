import {
  Kind,
  separateOperations,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type ConditionValues } from '../planning/conditions.ts';
import { isDefer, isDeferred, labelOf } from './defer-directive.ts';

/** A fragment that is answered after the rest. */
export interface DeferredPart {
  readonly label: string | null;
  /** Response names from the root to the objects that the fragment is of; positions in lists are open. */
  readonly path: readonly string[];
  /** The fragment this one stands in, where that is deferred too. */
  readonly parent: DeferredPart | null;
  /** What is answered first, the fragments that this one stands in, and itself: an operation like any other. */
  readonly document: DocumentNode;
  /** The fragment, with the fields that lead to it and no others; made of the document's own nodes. */
  readonly way: OperationDefinitionNode;
}

export interface SplitOperation {
  /** What is answered first. */
  readonly primary: DocumentNode;
  /** Those that others stand in come before them. */
  readonly parts: readonly DeferredPart[];
}

/** Each part is an operation of its own: whoever writes more fragments gets those behind these with what they stand in. */
const mostParts = 16;

/** Fragments are written out wherever they are spread; what grows beyond this is answered whole. */
const mostSelections = 20_000;

type Step = FieldNode | InlineFragmentNode;

interface Deferral {
  readonly label: string | null;
  readonly parent: Deferral | null;
  readonly way: readonly Step[];
}

const selectionSet = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});

/** Takes the place of fragments where nothing else is selected: valid, and nothing in the answer. */
const nothing: InlineFragmentNode = {
  kind: Kind.INLINE_FRAGMENT,
  directives: [
    {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: 'include' },
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'if' },
          value: { kind: Kind.BOOLEAN, value: false },
        },
      ],
    },
  ],
  selectionSet: selectionSet([{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }]),
};

function withoutUnused(operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]): DocumentNode {
  const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const used = separateOperations(whole)[operation.name?.value ?? ''] ?? whole;
  const variables = new Set<string>();
  visit(used, { VariableDefinition: () => false, Variable: ({ name }) => void variables.add(name.value) });
  const variableDefinitions = operation.variableDefinitions?.filter((each) => variables.has(each.variable.name.value));
  return {
    ...used,
    definitions: used.definitions.map((each) =>
      each === operation ? { ...operation, ...(variableDefinitions ? { variableDefinitions } : {}) } : each,
    ),
  };
}

class Splitting {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #values: ConditionValues;
  readonly #holding = new Map<SelectionSetNode, boolean>();
  /** Selection sets that were written out because something in them is deferred. */
  readonly #writtenOut = new Set<SelectionSetNode>();
  readonly #deferralOf = new Map<SelectionNode, Deferral>();
  readonly deferrals: Deferral[] = [];
  selections = 0;

  constructor(fragments: readonly FragmentDefinitionNode[], values: ConditionValues) {
    for (const each of fragments) this.#fragments.set(each.name.value, each);
    this.#values = values;
  }

  #contentOf(selection: SelectionNode): SelectionSetNode | undefined {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) return selection.selectionSet;
    return this.#fragments.get(selection.name.value)?.selectionSet;
  }

  #holdsDeferral(set: SelectionSetNode): boolean {
    const known = this.#holding.get(set);
    if (known !== undefined) return known;
    const holds = set.selections.some((selection) => {
      if (!isIncluded(selection, this.#values)) return false;
      if (selection.kind !== Kind.FIELD && isDeferred(selection, this.#values)) return true;
      const content = this.#contentOf(selection);
      return content !== undefined && this.#holdsDeferral(content);
    });
    this.#holding.set(set, holds);
    return holds;
  }

  /** Puts fragments that defer, or are deferred, in the place where they are spread, and notes each that is deferred. */
  writeOut(set: SelectionSetNode, parent: Deferral | null, way: readonly Step[]): SelectionSetNode {
    const made = selectionSet(set.selections.map((each) => this.#writeOutSelection(each, parent, way)));
    this.#writtenOut.add(made);
    return made;
  }

  #writeOutSelection(selection: SelectionNode, parent: Deferral | null, way: readonly Step[]): SelectionNode {
    this.selections += 1;
    const content = this.#contentOf(selection);
    if (!content || this.selections > mostSelections || !isIncluded(selection, this.#values)) return selection;
    if (selection.kind === Kind.FIELD) {
      if (!this.#holdsDeferral(content)) return selection;
      return { ...selection, selectionSet: this.writeOut(content, parent, [...way, selection]) };
    }
    const isPart = isDeferred(selection, this.#values) && this.deferrals.length < mostParts;
    if (!isPart && !this.#holdsDeferral(content)) return selection;
    const typeCondition =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.typeCondition
        : this.#fragments.get(selection.name.value)?.typeCondition;
    const shell: InlineFragmentNode = {
      kind: Kind.INLINE_FRAGMENT,
      ...(typeCondition ? { typeCondition } : {}),
      directives: selection.directives?.filter((each) => !isDefer(each)) ?? [],
      selectionSet: content,
    };
    const deferral = isPart ? { label: labelOf(selection), parent, way } : null;
    if (deferral) this.deferrals.push(deferral);
    const made = { ...shell, selectionSet: this.writeOut(content, deferral ?? parent, [...way, shell]) };
    if (deferral) this.#deferralOf.set(made, deferral);
    return made;
  }

  /** What was written out without the deferred fragments, except for these, whose nodes are noted in `kept`. */
  keep(set: SelectionSetNode, kept: Map<Deferral, InlineFragmentNode | null>): SelectionSetNode {
    if (!this.#writtenOut.has(set)) return set;
    const selections = set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return [selection];
      const deferral = this.#deferralOf.get(selection);
      if (deferral && !kept.has(deferral)) return [];
      const made = { ...selection, selectionSet: this.keep(selection.selectionSet, kept) };
      if (deferral) kept.set(deferral, made as InlineFragmentNode);
      return [made];
    });
    return selectionSet(selections.length > 0 ? selections : [nothing]);
  }
}

const responseNames = (way: readonly Step[]): string[] =>
  way.flatMap((each) => (each.kind === Kind.FIELD ? (each.alias ?? each.name).value : []));

function withAncestors(deferral: Deferral): Map<Deferral, InlineFragmentNode | null> {
  const chain = new Map<Deferral, InlineFragmentNode | null>();
  for (let each: Deferral | null = deferral; each; each = each.parent) chain.set(each, null);
  return chain;
}

/** Takes a query apart into what is answered first and what may come later; null where nothing is deferred. */
export function splitOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  values: ConditionValues,
): SplitOperation | null {
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const splitting = new Splitting(fragments, values);
  const whole = splitting.writeOut(operation.selectionSet, null, []);
  if (splitting.deferrals.length === 0 || splitting.selections > mostSelections) return null;

  const parts = new Map<Deferral, DeferredPart>();
  for (const deferral of splitting.deferrals) {
    const kept = withAncestors(deferral);
    const selections = splitting.keep(whole, kept);
    let way: SelectionNode = kept.get(deferral) ?? nothing;
    for (const step of deferral.way.toReversed()) way = { ...step, selectionSet: selectionSet([way]) };
    parts.set(deferral, {
      label: deferral.label,
      path: responseNames(deferral.way),
      parent: (deferral.parent && parts.get(deferral.parent)) ?? null,
      document: withoutUnused({ ...operation, selectionSet: selections }, fragments),
      way: { ...operation, selectionSet: selectionSet([way]) },
    });
  }
  const first = { ...operation, selectionSet: splitting.keep(whole, new Map()) };
  return { primary: withoutUnused(first, fragments), parts: [...parts.values()] };
}
