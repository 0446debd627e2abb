import type { Caller } from '../engine.ts';

/** All of a caller by which an answer may differ: the author is named with mutations alone, which nobody shares. */
export const callerKey = ({ isAuthenticated, scopes, view, audience }: Caller): string =>
  JSON.stringify([isAuthenticated, scopes, view, audience]);

/** Whether what one caller was answered may be given to the other. */
export const sharesWith = (left: Caller, right: Caller): boolean =>
  left === right || (left.audience === right.audience && callerKey(left) === callerKey(right));
