import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectionLost } from './connection-lost.ts';
import { HubBusy } from './hub-busy.ts';
import { errorIn } from './hub-refusal.ts';
import { jsonOf, textOf } from './read-answer.ts';
import type { Answer } from './send.ts';

const attempts = 4;
/** Nobody sits longer before a terminal that does nothing. */
const mostWaitS = 60;

/** The header Retry-After in seconds; it may also name an instant. */
function retryAfter({ headers }: Answer): number | null {
  const told = headers['retry-after'];
  if (told === undefined) return null;
  const seconds = /^\d+$/.test(told) ? Number(told) : Math.ceil((Date.parse(told) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}

/** The answer, unless it asks to be asked again. Throws `HubBusy`. */
export async function unlessBusy(answer: Answer): Promise<Answer> {
  if (answer.status !== 429 && answer.status !== 503) return answer;
  throw new HubBusy(errorIn(jsonOf(await textOf(answer))), retryAfter(answer));
}

export interface Politeness {
  readonly tell: (line: string) => void;
  /** Ends the waiting. */
  readonly signal?: AbortSignal | undefined;
}

/** Does the work again, a few times, when the hub asks for it, and as late as it asks. Throws the last `HubBusy`, and `ConnectionLost` where the waiting was ended. */
export async function politely<Result>(work: () => Promise<Result>, { tell, signal }: Politeness): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof HubBusy)) throw error;
      const wait = error.seconds ?? 2 ** attempt;
      if (attempt === attempts || wait > mostWaitS) throw error;
      tell(
        `Liên Tỉnh đang bận; thử lại sau ${wait} giây (lần ${attempt + 1}/${attempts}) · ` +
          `the hub is busy; trying again in ${wait} s (${attempt + 1} of ${attempts})`,
      );
      await sleep(wait * 1000, undefined, { signal }).catch((cause: unknown) => {
        throw new ConnectionLost('nothing', cause);
      });
    }
  }
}
