import type { PathSegment, PlanNode } from './query-plan.ts';

const placeOf = (path: readonly PathSegment[]): string =>
  path
    .map((segment) => {
      if (segment.kind === 'field') return segment.name;
      return segment.kind === 'items' ? '@' : `|[${segment.names.join()}]`;
    })
    .join('.');

/** A plan as a client may read it: which subgraph is asked for what, in which order. */
export function describePlan(node: PlanNode): unknown {
  switch (node.kind) {
    case 'sequence':
    case 'parallel':
      return { [node.kind]: node.nodes.map(describePlan) };
    case 'condition':
      return {
        condition: node.variable,
        ...(node.ifTrue ? { ifTrue: describePlan(node.ifTrue) } : {}),
        ...(node.ifFalse ? { ifFalse: describePlan(node.ifFalse) } : {}),
      };
    case 'fetch':
      return {
        fetch: node.subgraph,
        ...(node.entities.length > 0 ? { entitiesAt: node.entities.flatMap(({ paths }) => paths.map(placeOf)) } : {}),
        operation: node.operation,
      };
  }
}
