import { GraphQLError } from 'graphql';
import type { Caller } from '../engine.ts';
import { missingScopes } from './requirement.ts';
import type { Requirement, ScopeAlternatives } from './requirement.ts';

/** Whether a field without the right is null with an error, or the whole operation is turned away. */
export type RefusalMode = 'null' | 'reject';

/** A field that the caller asked for and may not see. */
export interface Refusal {
  /** Where the operation first asks for it: response names, `@` for each list on the way. */
  readonly path: readonly string[];
  readonly coordinate: string;
  /** UNAUTHENTICATED: a caller whom nobody vouches for. FORBIDDEN: one who is known, and lacks scopes. */
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';
  /** All that the field asks for; empty where it only wants to know who asks. */
  readonly requiredScopes: ScopeAlternatives;
  /** Of these, what the caller lacks. */
  readonly missingScopes: ScopeAlternatives;
  readonly message: string;
}

export function createRefusal(
  path: readonly string[],
  coordinate: string,
  requirement: Requirement,
  caller: Caller,
): Refusal {
  return {
    path,
    coordinate,
    code: caller.isAuthenticated ? 'FORBIDDEN' : 'UNAUTHENTICATED',
    requiredScopes: requirement.scopes ?? [],
    missingScopes: missingScopes(requirement, caller),
    message: `${coordinate} is refused: ${whatIsMissing(requirement, caller)}.`,
  };
}

/** @param path the place in the answer; none where the whole operation is turned away */
export function refusalError(refusal: Refusal, path?: readonly (string | number)[]): GraphQLError {
  const { code, coordinate, requiredScopes } = refusal;
  return new GraphQLError(refusal.message, { path: path ?? null, extensions: { code, coordinate, requiredScopes } });
}

function whatIsMissing(requirement: Requirement, caller: Caller): string {
  const scopes = missingScopes(requirement, caller).map((all) => all.join(' and '));
  if (scopes.length > 0) return `it requires the scope ${scopes.join(', or ')}`;
  if (requirement.authenticated && !caller.isAuthenticated) return 'it requires authentication';
  return 'no scope opens it';
}
