import {
  Kind,
  parse,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  type ValueNode,
} from 'graphql';
import type { ConditionValues } from '../planning/conditions.ts';

const name = 'defer';

const definition = parse(
  `"The fragment may be answered after the rest, in a part of its own, where the client accepts multipart/mixed."
  directive @defer(
    "Tells the parts of an answer apart."
    label: String
    if: Boolean! = true
  ) on FRAGMENT_SPREAD | INLINE_FRAGMENT`,
  { noLocation: true },
).definitions;

/** The schema's text with `@defer` in it, which composition leaves out. */
export function withDeferDirective(schema: DocumentNode): DocumentNode {
  const isKnown = schema.definitions.some(
    (each) => each.kind === Kind.DIRECTIVE_DEFINITION && each.name.value === name,
  );
  return isKnown ? schema : { ...schema, definitions: [...schema.definitions, ...definition] };
}

export const isDefer = (directive: DirectiveNode): boolean => directive.name.value === name;

const argument = (directive: DirectiveNode | undefined, of: 'label' | 'if'): ValueNode | undefined =>
  directive?.arguments?.find((each) => each.name.value === of)?.value;

/** Names of the variables by which fragments are deferred or not; null where the document defers nothing. */
export function deferVariables(document: DocumentNode): readonly string[] | null {
  const names = new Set<string>();
  let isDeferring = false;
  visit(document, {
    Directive(directive) {
      if (!isDefer(directive)) return;
      isDeferring = true;
      const value = argument(directive, 'if');
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return isDeferring ? [...names].toSorted() : null;
}

type Fragment = FragmentSpreadNode | InlineFragmentNode;

export const labelOf = ({ directives }: Fragment): string | null => {
  const label = argument(directives?.find(isDefer), 'label');
  return label?.kind === Kind.STRING ? label.value : null;
};

/** Whether a fragment is deferred under these values. */
export function isDeferred({ directives }: Fragment, values: ConditionValues): boolean {
  const directive = directives?.find(isDefer);
  if (!directive) return false;
  const value = argument(directive, 'if');
  if (value?.kind === Kind.VARIABLE) return values[value.name.value] === true;
  return value?.kind !== Kind.BOOLEAN || value.value;
}
