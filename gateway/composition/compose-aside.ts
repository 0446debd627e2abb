import { hash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { SubgraphSdl } from './compose.ts';
import type { Composed, Composing } from './composing-thread.ts';

/** Subgraphs that do not compose; `reasons` in the composer’s words. */
export class DoesNotCompose extends Error {
  override readonly name = 'DoesNotCompose';

  constructor(readonly reasons: readonly string[]) {
    super(`The subgraphs do not compose:\n${reasons.join('\n')}`);
  }
}

/** Composing takes about a second; who takes so long has written what the composer does not end with. */
const patienceMs = 60_000;
/** A check composes what publishing composes again, and a roll back what stood before. */
const mostRemembered = 8;

const remembered = new Map<string, string>();

/** The file beside this one, from source or built. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './composing-thread.ts' : './composing-thread.js',
  import.meta.url,
);

let thread: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, PromiseWithResolvers<string>>();

function endThread(reason: Error): void {
  void thread?.terminate();
  thread = null;
  for (const { reject } of waiting.values()) reject(reason);
  waiting.clear();
}

function openThread(): Worker {
  if (thread) return thread;
  const opened = new Worker(threadFile);
  opened.on('message', (composed: Composed) => {
    const wait = waiting.get(composed.id);
    waiting.delete(composed.id);
    // It keeps the process alive only while somebody waits for it.
    if (waiting.size === 0) opened.unref();
    if ('supergraphSdl' in composed) wait?.resolve(composed.supergraphSdl);
    else wait?.reject(new DoesNotCompose(composed.reasons));
  });
  opened.on('error', endThread);
  thread = opened;
  return opened;
}

async function composeInThread(subgraphs: readonly SubgraphSdl[]): Promise<string> {
  const wait = Promise.withResolvers<string>();
  const asked: Composing = { id: (lastId += 1), subgraphs };
  waiting.set(asked.id, wait);
  const timer = setTimeout(
    () => endThread(new DoesNotCompose([`Composition did not end within ${patienceMs / 1000} s`])),
    patienceMs,
  );
  const opened = openThread();
  opened.ref();
  opened.postMessage(asked);
  try {
    return await wait.promise;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * One supergraph of subgraphs, composed in a thread of its own: in a hub of one process no request waits for it. What was
 * composed lately is not composed again. Rejects with `DoesNotCompose`.
 */
export async function composeAside(subgraphs: readonly SubgraphSdl[]): Promise<string> {
  const key = hash('sha256', JSON.stringify(subgraphs));
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const supergraphSdl = await composeInThread(subgraphs);
  remembered.set(key, supergraphSdl);
  if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value as string);
  return supergraphSdl;
}
