import type { Caller } from '../engine.ts';

/** Any of the lists, all of a list: the words of `@requiresScopes(scopes:)`. */
export type ScopeAlternatives = readonly (readonly string[])[];

/** What a caller must bring to be shown a field. */
export interface Requirement {
  readonly authenticated: boolean;
  /** Null where no scopes are asked for. Empty where nobody's scopes would do. */
  readonly scopes: ScopeAlternatives | null;
}

export const nothingRequired: Requirement = { authenticated: false, scopes: null };

/** Both must hold. The scopes come out as alternatives again, the ones that ask for more than another left out. */
export function bothRequired(one: Requirement, other: Requirement): Requirement {
  if (isNothing(one)) return other;
  if (isNothing(other)) return one;
  return { authenticated: one.authenticated || other.authenticated, scopes: bothScopes(one.scopes, other.scopes) };
}

export function isNothing(requirement: Requirement): boolean {
  return !requirement.authenticated && requirement.scopes === null;
}

export function isMet(requirement: Requirement, caller: Caller): boolean {
  if (requirement.authenticated && !caller.isAuthenticated) return false;
  return requirement.scopes?.some((all) => all.every((scope) => caller.scopes.includes(scope))) ?? true;
}

/** The alternatives less what the caller has. Empty where the scopes are not what is missing. */
export function missingScopes(requirement: Requirement, caller: Caller): ScopeAlternatives {
  const missing = (requirement.scopes ?? []).map((all) => all.filter((scope) => !caller.scopes.includes(scope)));
  return missing.some((scopes) => scopes.length === 0) ? [] : leastDemanding(missing);
}

function bothScopes(one: ScopeAlternatives | null, other: ScopeAlternatives | null): ScopeAlternatives | null {
  if (!one || !other) return one ?? other;
  return leastDemanding(one.flatMap((left) => other.map((right) => [...left, ...right])));
}

/** Each alternative sorted and without repetition; dropped where a shorter one is part of it. */
export function leastDemanding(alternatives: ScopeAlternatives): ScopeAlternatives {
  const shortestFirst = alternatives
    .map((all) => [...new Set(all)].toSorted())
    .toSorted((left, right) => left.length - right.length || compareTexts(left.join('\n'), right.join('\n')));
  const kept: string[][] = [];
  for (const all of shortestFirst) {
    if (!kept.some((less) => less.every((scope) => all.includes(scope)))) kept.push(all);
  }
  return kept;
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
