/**
 * Who may ask for what not everybody may:
 * - `own-province-and-ministry`: an officer, for what is of the own province; the ministry, for all.
 * - `ministry`: analyst, editor and operator.
 * - `reporter`: who may write figures: an officer for the own province, editor and operator for any.
 * - `publisher`: who may publish subgraphs: reporters, and programs of a province by its publishing tokens.
 * - `operator`: who runs the hub.
 */
export const accessScopes = {
  'own-province-and-ministry': 'restricted:read',
  ministry: 'ministry:read',
  reporter: 'figures:report',
  publisher: 'graph:publish',
  operator: 'hub:operate',
} as const;

export type Access = keyof typeof accessScopes;

/** A scope as gateways know it, in `@requiresScopes`. */
export type Scope = (typeof accessScopes)[Access];

const accessByScope = new Map<string, Access>(
  Object.entries(accessScopes).map(([access, scope]) => [scope, access as Access]),
);

/** Undefined where no such scope is declared. */
export const accessOf = (scope: string): Access | undefined => accessByScope.get(scope);
