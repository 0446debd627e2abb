import type { Caller } from '../engine.ts';
import type { Requirements } from './read-requirements.ts';

/** Callers with the same key see the same graph: they share plans, and answers where they are of one audience too. */
export function rightsKey(caller: Caller, requirements: Requirements): string {
  if (requirements.byField.size === 0) return caller.view === null ? '' : JSON.stringify([caller.view]);
  const scopes = caller.scopes.filter((scope) => requirements.scopes.has(scope));
  return JSON.stringify([caller.view, caller.isAuthenticated, ...new Set(scopes.toSorted())]);
}
