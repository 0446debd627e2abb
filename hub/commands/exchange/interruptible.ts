/**
 * Work that Ctrl+C gives up in good order, so that it can be told what became of it. A second Ctrl+C ends the process at
 * once.
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const interrupt = new AbortController();
  const giveUp = (): void => interrupt.abort();
  process.once('SIGINT', giveUp);
  try {
    return await work(interrupt.signal);
  } finally {
    process.removeListener('SIGINT', giveUp);
  }
}
