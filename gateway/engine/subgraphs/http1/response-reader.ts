import { FetchFailure } from '../fetch-failure.ts';
import { BodyBuffer } from './body-buffer.ts';
import { framingOf, type Framing } from './framing.ts';
import { ResponseHead } from './response-head.ts';

/** A response that is complete. Its body may lie in a buffer that the next read writes over. */
export interface HttpResponse {
  readonly head: ResponseHead;
  readonly body: Buffer;
  /** Whether the connection may carry another request. */
  readonly keepsAlive: boolean;
}

/**
 * As much as Node's own client takes; also for the line before a chunk and the fields behind the last. Interim responses
 * count in, and so does what chunks need beyond what they hold: a server that sends little else costs the most.
 */
const mostHeadBytes = 16 * 1024;
const endOfHead = Buffer.from('\r\n\r\n');
const endOfLine = Buffer.from('\r\n');
const nothing = Buffer.alloc(0);
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const chunkLength = /^([\da-f]{1,12})[\t ]*(?:;|$)/i;

/**
 * Reads responses of HTTP/1.1 (RFC 9112) off a connection, one at a time, from reads that may end anywhere. What it
 * cannot read throws, and the connection is then of no more use.
 */
export class ResponseReader {
  readonly #body: BodyBuffer;
  #rest = nothing;
  #head: ResponseHead | null = null;
  #framing: Framing | null = null;
  #chunkLeft = 0;
  #isBehindChunk = false;
  /** Bytes that are neither the head that counts nor the body. */
  #overhead = 0;

  constructor(mostBodyBytes: number) {
    this.#body = new BodyBuffer(mostBodyBytes);
  }

  /** Takes what was read and gives the response once that is complete. `read` may be written over afterwards. */
  take(read: Buffer): HttpResponse | null {
    let data = this.#rest.byteLength > 0 ? Buffer.concat([this.#rest, read]) : read;
    this.#rest = nothing;
    while (!this.#framing) {
      const end = data.indexOf(endOfHead);
      if (end < 0) return this.#waitFor(data);
      if (this.#overhead + end > mostHeadBytes) throw tooLong();
      this.#readHead(data.toString('latin1', 0, end));
      if (!this.#framing) this.#overhead += end;
      data = data.subarray(end + endOfHead.byteLength);
    }
    switch (this.#framing.kind) {
      case 'chunked':
        return this.#readChunks(data);
      case 'until-close':
        this.#body.add(data);
        return null;
      case 'length':
        return this.#readLength(data, this.#framing.bytes);
    }
  }

  /** The connection is closed: gives the response if that is how it ends. */
  end(): HttpResponse | null {
    return this.#framing?.kind === 'until-close' ? this.#complete(this.#body.take(), false) : null;
  }

  #readHead(text: string): void {
    const head = new ResponseHead(text);
    if (head.status === 101)
      throw new FetchFailure('not-http', 'The answer is in another protocol, which was not asked for');
    // Interim responses come before the one that counts.
    if (head.status < 200) return;
    this.#head = head;
    this.#framing = framingOf(head);
  }

  #readLength(data: Buffer, bytes: number): HttpResponse | null {
    this.#body.expect(bytes);
    const missing = bytes - this.#body.length;
    if (data.byteLength < missing) {
      this.#body.add(data, bytes);
      return null;
    }
    const isAlone = data.byteLength === missing;
    const last = isAlone ? data : data.subarray(0, missing);
    if (missing === bytes) return this.#complete(last, isAlone);
    this.#body.add(last);
    return this.#complete(this.#body.take(), isAlone);
  }

  #readChunks(data: Buffer): HttpResponse | null {
    for (let at = 0; ;) {
      if (this.#chunkLeft > 0) {
        const part = data.subarray(at, at + this.#chunkLeft);
        this.#body.add(part);
        this.#chunkLeft -= part.byteLength;
        if (this.#chunkLeft > 0) return null;
        this.#isBehindChunk = true;
        at += part.byteLength;
      }
      if (this.#isBehindChunk) {
        if (data.byteLength < at + endOfLine.byteLength) return this.#waitFor(data.subarray(at));
        if (data[at] !== carriageReturn || data[at + 1] !== lineFeed)
          throw new FetchFailure('not-http', 'A chunk of the answer is longer than it says');
        at += endOfLine.byteLength;
        this.#isBehindChunk = false;
      }
      const lineEnd = data.indexOf(endOfLine, at);
      if (lineEnd < 0) return this.#waitFor(data.subarray(at));
      const length = chunkLength.exec(data.toString('latin1', at, lineEnd))?.[1];
      if (length === undefined) throw new FetchFailure('not-http', 'A chunk of the answer has no length');
      this.#chunkLeft = Number.parseInt(length, 16);
      if (this.#chunkLeft === 0) {
        // Behind the last chunk: an empty line, or trailers and an empty line.
        const end = data.indexOf(endOfHead, lineEnd);
        if (end < 0) return this.#waitFor(data.subarray(at));
        return this.#complete(this.#body.take(), end + endOfHead.byteLength === data.byteLength);
      }
      this.#body.expect(this.#body.length + this.#chunkLeft);
      this.#overhead += lineEnd - at + 2 * endOfLine.byteLength;
      if (this.#overhead > mostHeadBytes + this.#body.length) throw tooLong();
      at = lineEnd + endOfLine.byteLength;
    }
  }

  #waitFor(rest: Buffer): null {
    if (rest.byteLength > mostHeadBytes) throw tooLong();
    this.#rest = Buffer.from(rest);
    return null;
  }

  #complete(body: Buffer, isAlone: boolean): HttpResponse {
    const head = this.#head as ResponseHead;
    const isMisframed = head.isHttp10 && this.#framing?.kind === 'chunked';
    this.#head = null;
    this.#framing = null;
    this.#overhead = 0;
    // Bytes behind a response that nobody asked for belong to no request.
    return { head, body, keepsAlive: isAlone && !isMisframed && head.keepsAlive };
  }
}

const tooLong = (): Error =>
  new FetchFailure('too-large', 'The head of the answer is too long, or its parts too small');
