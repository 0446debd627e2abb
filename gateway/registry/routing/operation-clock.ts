import type { EngineContext } from '../../engine/engine.ts';

const begun = new WeakMap<object, number>();

/** When the operation first asked provinces, by `performance.now()`: all its fetches share one budget. */
export function beginningOf(context: EngineContext): number {
  const known = begun.get(context);
  if (known !== undefined) return known;
  const now = performance.now();
  begun.set(context, now);
  return now;
}

/** What comes first: the work, or null once the time is over. The work goes on, and its failure is nobody's any more. */
export async function withinMs<Value>(work: Promise<Value>, timeMs: number): Promise<Value | null> {
  if (timeMs <= 0) {
    work.catch(() => undefined);
    return null;
  }
  const { promise, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), timeMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
