import { median } from '../../bench/measuring/median.ts';
import type { Moment } from './plan-load.ts';

const guessMs = 200;
const mostKept = 9;

/** How long each step of a load takes on this machine of late, by which moments are chosen within it. */
export class StepTimes {
  readonly #taken = new Map<Moment, number[]>();
  #open: { readonly moment: Moment; readonly begun: number } | undefined;

  begin(moment: Moment): void {
    if (moment === this.#open?.moment) return;
    this.end();
    this.#open = { moment, begun: performance.now() };
  }

  end(): void {
    if (!this.#open) return;
    const { moment, begun } = this.#open;
    this.#taken.set(moment, [performance.now() - begun, ...(this.#taken.get(moment) ?? [])].slice(0, mostKept));
    this.#open = undefined;
  }

  of(moment: Moment): number {
    const taken = this.#taken.get(moment);
    return taken ? median(taken) : guessMs;
  }
}
