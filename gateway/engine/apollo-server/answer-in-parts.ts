import type { IncrementalAnswer } from '../engine.ts';

/** What Apollo's clients and servers call the form of these parts. */
export const partsType = 'multipart/mixed; boundary="-"; deferSpec=20220824';

const opening = Buffer.from('\r\n---\r\n');
const head = Buffer.from('content-type: application/json; charset=utf-8\r\n\r\n');
const more = Buffer.from('\r\n---\r\n');
const end = Buffer.from('\r\n-----\r\n');

const hasNext = (json: Uint8Array): boolean =>
  Buffer.from(json.buffer, json.byteOffset, json.byteLength).subarray(-5).toString() === 'true}';

/** An answer in parts where Apollo Server expects data: whoever writes to the socket sends its body. */
export class AnswerInParts {
  readonly #answer: IncrementalAnswer;

  constructor(answer: IncrementalAnswer) {
    this.#answer = answer;
  }

  /** The body of a response of `partsType`, to be read once. Each part comes with the mark behind it: by that a client knows it is whole. */
  async *body(): AsyncGenerator<Buffer, void> {
    const { first, rest } = this.#answer;
    yield Buffer.concat([opening, head, first, hasNext(first) ? more : end]);
    for await (const part of rest) yield Buffer.concat([head, part, hasNext(part) ? more : end]);
  }
}
