import { CommandFault } from '../command-line/command-fault.ts';
import type { HubError } from './hub-refusal.ts';

const unsaid: Pick<HubError, 'vi' | 'en'> = { vi: 'Liên Tỉnh đang quá tải.', en: 'The hub is too busy.' };

/** The hub asks to be asked again later. */
export class HubBusy extends Error {
  override readonly name = 'HubBusy';
  /** What it said of it; null where it said nothing. */
  readonly error: HubError | null;
  /** Until then; null where it did not say. */
  readonly seconds: number | null;

  constructor(error: HubError | null, seconds: number | null) {
    super('the hub asks to be asked again later');
    this.error = error;
    this.seconds = seconds;
  }

  /** For the person at the keyboard, where asking again has not helped. */
  told(exitCode = 2): CommandFault {
    const { vi, en } = this.error ?? unsaid;
    const again = this.seconds === null ? ['sau', 'later'] : [`sau ${this.seconds} giây`, `in ${this.seconds} s`];
    return new CommandFault(`${vi} Hãy thử lại ${again[0]}.`, `${en} Try again ${again[1]}.`, exitCode);
  }
}
