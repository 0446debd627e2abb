import { FetchFailure } from '../fetch-failure.ts';

const nothing = Buffer.alloc(0);
/** What a server says it will send is believed up to here; beyond, memory is taken as the bytes come. */
const mostBelievedBytes = 1024 * 1024;

/** A body that comes in parts. They are copied into one piece of memory: a list of them would let tiny ones cost the most. */
export class BodyBuffer {
  readonly #mostBytes: number;
  #memory = nothing;
  #length = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  get length(): number {
    return this.#length;
  }

  /** Throws where a body of so many bytes is more than is taken. */
  expect(bytes: number): void {
    if (bytes > this.#mostBytes)
      throw new FetchFailure('too-large', `The answer is larger than ${this.#mostBytes} bytes`);
  }

  /** `whole`: how long the body is to be, where that is known. */
  add(part: Buffer, whole = 0): void {
    const length = this.#length + part.byteLength;
    this.expect(length);
    if (length > this.#memory.byteLength) {
      const doubled = Math.min(2 * this.#memory.byteLength, this.#mostBytes);
      const grown = Buffer.allocUnsafeSlow(Math.max(length, doubled, Math.min(whole, mostBelievedBytes)));
      this.#memory.copy(grown, 0, 0, this.#length);
      this.#memory = grown;
    }
    part.copy(this.#memory, this.#length);
    this.#length = length;
  }

  /** Hands the body over, and begins another. */
  take(): Buffer {
    const body = this.#memory.subarray(0, this.#length);
    this.#memory = nothing;
    this.#length = 0;
    return body;
  }
}
