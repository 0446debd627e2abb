import { setTimeout as sleep } from 'node:timers/promises';
import { CommandFault } from '../command-line/command-fault.ts';
import { ConnectionLost } from './connection-lost.ts';
import { textOf } from './read-answer.ts';
import { send, type Answer, type Sending } from './send.ts';

const attempts = 4;
/** Nobody sits longer before a terminal that does nothing. */
const mostWaitS = 60;

const isBusy = ({ status }: Answer): boolean => status === 429 || status === 503;

/** Seconds until the hub wants to be asked again, by its header Retry-After, which may also name an instant. */
function secondsToWait({ headers }: Answer, attempt: number): number {
  const told = headers['retry-after'];
  if (told === undefined) return 2 ** attempt;
  const seconds = /^\d+$/.test(told) ? Number(told) : Math.ceil((Date.parse(told) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? 2 ** attempt : Math.max(0, seconds);
}

/** Sends, and where the hub is too busy, waits as long as it asks for and sends again, a few times. Throws as `send`, and `CommandFault`. */
export async function sendPolitely(sending: Sending, tell: (line: string) => void): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send(sending);
    if (!isBusy(answer)) return answer;
    await textOf(answer);
    const wait = secondsToWait(answer, attempt);
    if (attempt === attempts || wait > mostWaitS)
      throw new CommandFault(
        `Liên Tỉnh đang quá tải (HTTP ${answer.status}) và chưa nhận gì. Hãy gửi lại sau ${wait} giây.`,
        `The hub is too busy (HTTP ${answer.status}) and took nothing. Send it again in ${wait} s.`,
      );
    tell(
      `Liên Tỉnh đang bận; gửi lại sau ${wait} giây (lần ${attempt + 1}/${attempts}) · ` +
        `the hub is busy; trying again in ${wait} s (${attempt + 1} of ${attempts})`,
    );
    await sleep(wait * 1000, undefined, { signal: sending.signal }).catch((cause: unknown) => {
      throw new ConnectionLost('nothing', cause);
    });
  }
}
