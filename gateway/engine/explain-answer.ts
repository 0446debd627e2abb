import { answerVersions } from './caching/answer-versions.ts';
import type { RunOperation } from './answer-operation.ts';
import type { EngineContext } from './engine.ts';
import type { CostReport } from './limits/limit-cost.ts';
import { describePlan } from './planning/describe-plan.ts';

type Extensions = Record<string, unknown>;

const isObject = (value: unknown): value is Extensions =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merged(known: unknown, said: unknown): unknown {
  if (known === undefined) return said;
  if (Array.isArray(known) && Array.isArray(said)) return [...known, ...(said as unknown[])];
  if (isObject(known) && isObject(said)) {
    const both: Extensions = { ...known };
    for (const [name, value] of Object.entries(said)) both[name] = merged(both[name], value);
    return both;
  }
  return known;
}

/**
 * What an answer tells beside its data. By this rule: of what subgraphs say, lists are joined, objects merged, and of
 * two other values the first stays; the versions of their data are told only on request, together; what the engine
 * itself knows (plan, timings, cost) is told on request alone.
 */
export function explainAnswer(
  { execution, variant }: RunOperation,
  cost: CostReport | null,
  { explain }: EngineContext,
): Extensions | undefined {
  let told: Extensions | undefined;
  for (const { said } of execution.extensions)
    for (const name in said)
      if (name !== 'dataVersions' && name !== '__proto__') (told ??= {})[name] = merged(told[name], said[name]);
  if (!explain?.size) return told;
  return {
    ...told,
    ...(explain.has('versions')
      ? { dataVersions: execution.hasUnversioned ? null : answerVersions(execution.extensions) }
      : {}),
    ...(explain.has('cost') && cost ? { cost } : {}),
    ...(explain.has('plan') ? { queryPlan: variant.plans.map(describePlan) } : {}),
    ...(explain.has('timings') ? { timings: execution.timings } : {}),
  };
}
