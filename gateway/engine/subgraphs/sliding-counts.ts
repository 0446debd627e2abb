export interface CallCounts {
  readonly calls: number;
  readonly failures: number;
}

interface Slice {
  /** Which slice of time since the clock's zero. */
  index: number;
  calls: number;
  failures: number;
}

const sliceCount = 10;

/** Counts calls over the last `windowMs`, in ten slices: what is forgotten goes a tenth of the window at a time. */
export class SlidingCounts {
  readonly #sliceMs: number;
  readonly #slices: Slice[] = Array.from({ length: sliceCount }, () => ({ index: -1, calls: 0, failures: 0 }));

  constructor(windowMs: number) {
    this.#sliceMs = windowMs / sliceCount;
  }

  add(failed: boolean, now: number): void {
    const index = Math.floor(now / this.#sliceMs);
    const slice = this.#slices[index % sliceCount];
    if (!slice) return;
    if (slice.index !== index) {
      slice.index = index;
      slice.calls = 0;
      slice.failures = 0;
    }
    slice.calls++;
    if (failed) slice.failures++;
  }

  within(now: number): CallCounts {
    const oldest = Math.floor(now / this.#sliceMs) - sliceCount;
    let calls = 0;
    let failures = 0;
    for (const slice of this.#slices) {
      if (slice.index <= oldest) continue;
      calls += slice.calls;
      failures += slice.failures;
    }
    return { calls, failures };
  }

  clear(): void {
    for (const slice of this.#slices) slice.index = -1;
  }
}
