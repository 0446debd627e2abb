import { Kind, parse, print, visit, type DirectiveNode, type DocumentNode, type SelectionNode } from 'graphql';
import { createApolloQueryPlanner } from '../../gateway/engine/planning/apollo-query-planner.ts';
import { createEngine } from '../../gateway/engine/create-engine.ts';
import { anonymous, type EngineRequest } from '../../gateway/engine/engine.ts';
import { mergeInto } from '../../gateway/engine/execution/join.ts';
import type { Answer } from './compare.ts';
import type { Contestant } from './contestants.ts';
import type { FederatedWorld } from './federate-world.ts';
import { hash } from './hash.ts';
import { linksOf } from './links.ts';

const defer: DirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'defer' } };

/** Defers one fragment in two, and puts the end of one selection in four into such a fragment. */
function withDefers(document: DocumentNode): DocumentNode {
  let count = 0;
  const isChosen = (of: number): boolean => hash(`${print(document)} ${count++}`) % of === 0;
  const maybeDeferred = <Node extends { readonly directives?: readonly DirectiveNode[] | undefined }>(node: Node) =>
    isChosen(2) ? { ...node, directives: [...(node.directives ?? []), defer] } : undefined;
  return visit(document, {
    FragmentSpread: maybeDeferred,
    InlineFragment: { leave: maybeDeferred },
    SelectionSet: {
      leave: (set) => {
        if (!isChosen(4)) return undefined;
        const from = hash(`${print(set)} ${count}`) % set.selections.length;
        const late: SelectionNode = {
          kind: Kind.INLINE_FRAGMENT,
          directives: [defer],
          selectionSet: { ...set, selections: set.selections.slice(from) },
        };
        return { ...set, selections: [...set.selections.slice(0, from), late] };
      },
    },
  });
}

interface Part {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: Answer['errors'];
  readonly path?: readonly (string | number)[];
  readonly incremental?: readonly Part[];
}

const read = (bytes: Uint8Array): Part => JSON.parse(Buffer.from(bytes).toString('utf8')) as Part;

/** What a client holds after all parts. */
async function join(first: Part, rest: AsyncIterable<Uint8Array>): Promise<Answer> {
  const errors = [...(first.errors ?? [])];
  for await (const bytes of rest)
    for (const { path = [], data, errors: told = [] } of read(bytes).incremental ?? []) {
      errors.push(...told);
      let at: unknown = first.data;
      for (const step of path) at = (at as Record<string | number, unknown>)[step];
      if (data) mergeInto(at as Record<string, unknown>, data);
    }
  return { data: first.data, errors };
}

export interface DeferredContestant extends Contestant {
  /** How many answers came in parts. */
  readonly inParts: () => number;
}

/**
 * Our engine, asked for the same with fragments deferred. What holds a fault is answered as a whole: a null that is not
 * allowed reaches less far in parts.
 */
export async function answerInParts(world: FederatedWorld): Promise<DeferredContestant> {
  let inParts = 0;
  const engine = createEngine({
    supergraphSdl: world.supergraphSdl,
    links: linksOf(world),
    timeoutMs: 5_000,
    loadSecondPlanner: async () => createApolloQueryPlanner,
    onFailure: () => undefined,
  });
  return {
    ask: async ({ query, variables }) => {
      const context = { requestId: 'differential', caller: anonymous };
      const asked = (document: DocumentNode): EngineRequest => ({
        document,
        documentHash: print(document),
        operationName: undefined,
        variables: { ...variables },
      });
      const document = parse(query);
      const whole = await engine.answer(asked(document), context);
      const parts = whole.hasErrors ? null : await engine.answerIncrementally(asked(withDefers(document)), context);
      if (!parts) return read(whole.body);
      inParts++;
      return await join(read(parts.first), parts.rest);
    },
    close: async () => await engine.stop(),
    inParts: () => inParts,
  };
}
