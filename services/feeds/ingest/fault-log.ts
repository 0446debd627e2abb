import type { Fault } from '../fault.ts';
import type { Counted } from '../report/validation-report.ts';

/** The first faults of a file and their number: a file of nothing but faults must not fill the memory. */
export class FaultLog implements Counted<Fault> {
  readonly first: Fault[] = [];
  #count = 0;

  constructor(readonly most: number) {}

  get count(): number {
    return this.#count;
  }

  add(fault: Fault): void {
    this.#count += 1;
    if (this.first.length < this.most) this.first.push(fault);
  }
}
