import { PassThrough, type Readable } from 'node:stream';
import type { SubmissionProgress } from '../../submission.ts';

/** How far a submission is. While a file arrives its rows are not counted yet, but its bytes are. */
export interface ToldProgress extends Omit<SubmissionProgress, 'step'> {
  readonly step: 'receiving' | SubmissionProgress['step'];
  readonly bytes?: number;
  readonly ofBytes?: number | null;
}

/** A step tells of itself no more often. */
const restMs = 250;
/** And no less often, so that no proxy takes the silence of a long step for the end. */
const repeatMs = 10_000;

/** An answer in lines of JSON: of the progress now and then, and at last one that says what became of it. */
export class ReportLines {
  readonly #lines = new PassThrough();
  readonly #repeat: NodeJS.Timeout;
  #last: ToldProgress | null = null;
  #toldAt = -restMs;

  constructor() {
    this.#repeat = setInterval(() => this.#last && this.#tell(this.#last), repeatMs).unref();
    this.#lines.once('close', () => clearInterval(this.#repeat));
  }

  get stream(): Readable {
    return this.#lines;
  }

  note(progress: ToldProgress): void {
    const isNext = progress.step !== this.#last?.step;
    this.#last = progress;
    if (isNext || performance.now() - this.#toldAt >= restMs) this.#tell(progress);
  }

  end(last: Readonly<Record<string, unknown>>): void {
    clearInterval(this.#repeat);
    this.#lines.end(`${JSON.stringify(last)}\n`);
  }

  #tell(progress: ToldProgress): void {
    this.#toldAt = performance.now();
    // Who does not listen is told no more than fits.
    if (!this.#lines.writableNeedDrain) this.#lines.write(`${JSON.stringify({ progress })}\n`);
  }
}
