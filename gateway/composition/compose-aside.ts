import { hash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { SubgraphSdl } from './compose.ts';
import type { Composed } from './composing-thread.ts';

/** Subgraphs that do not compose; `reasons` in the composer’s words. */
export class DoesNotCompose extends Error {
  override readonly name = 'DoesNotCompose';

  constructor(readonly reasons: readonly string[]) {
    super(`The subgraphs do not compose:\n${reasons.join('\n')}`);
  }
}

/** Composing takes about a second; who takes so long has written what the composer does not end with. */
const usualPatienceMs = 60_000;
/** Composing the whole graph takes a fifth of it. */
const mostMegabytes = 1024;
/** A check composes what publishing composes again, and a roll back what stood before. */
const mostRemembered = 8;

const remembered = new Map<string, string>();

/** The file beside this one, from source or built. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './composing-thread.ts' : './composing-thread.js',
  import.meta.url,
);

let thread: Worker | null = null;
/** One composition after the other: of what does not end, or takes the thread with it, it is known whose it was. */
let lastWork: Promise<unknown> = Promise.resolve();

function openThread(): Worker {
  if (thread) return thread;
  const opened = new Worker(threadFile, {
    // Not those of the process, which may tell how its own main file is to be read.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  // Whoever waits for it hears of it; without a listener it would end the process.
  opened.on('error', () => undefined);
  opened.on('exit', () => {
    if (thread === opened) thread = null;
  });
  thread = opened;
  return opened;
}

const reasonOfEnd = (cause: Error): Error =>
  'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new DoesNotCompose([`Composition takes more than ${mostMegabytes} MB`])
    : cause;

async function composeInThread(subgraphs: readonly SubgraphSdl[], patienceMs: number): Promise<Composed> {
  const worker = openThread();
  const { promise, resolve, reject } = Promise.withResolvers<Composed>();
  const onError = (cause: Error): void => reject(reasonOfEnd(cause));
  const onExit = (): void => reject(new Error('The thread that composes has ended'));
  worker.once('message', resolve).once('error', onError).once('exit', onExit);
  // It keeps the process alive only while somebody waits for it.
  worker.ref();
  const timer = setTimeout(
    () => reject(new DoesNotCompose([`Composition did not end within ${patienceMs / 1000} s`])),
    patienceMs,
  );
  worker.postMessage(subgraphs);
  try {
    return await promise;
  } catch (cause) {
    // It failed, or is at work still: no use to whoever comes next.
    if (thread === worker) thread = null;
    await worker.terminate();
    throw cause;
  } finally {
    clearTimeout(timer);
    worker.unref();
    worker.off('message', resolve).off('error', onError).off('exit', onExit);
  }
}

async function composeInTurn(subgraphs: readonly SubgraphSdl[], patienceMs: number): Promise<string> {
  const work = lastWork.then(async () => await composeInThread(subgraphs, patienceMs));
  lastWork = work.catch(() => undefined);
  const composed = await work;
  if ('supergraphSdl' in composed) return composed.supergraphSdl;
  throw new DoesNotCompose(composed.reasons);
}

/**
 * One supergraph of subgraphs, composed in a thread of its own: in a hub of one process no request waits for it. What was
 * composed lately is not composed again. Rejects with `DoesNotCompose`.
 */
export async function composeAside(
  subgraphs: readonly SubgraphSdl[],
  { patienceMs = usualPatienceMs }: { readonly patienceMs?: number } = {},
): Promise<string> {
  const key = hash('sha256', JSON.stringify(subgraphs));
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const supergraphSdl = await composeInTurn(subgraphs, patienceMs);
  remembered.set(key, supergraphSdl);
  if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value as string);
  return supergraphSdl;
}
