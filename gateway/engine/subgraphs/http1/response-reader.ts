/** A response that is complete. Its body may lie in a buffer that the next read writes over. */
export interface HttpResponse {
  readonly status: number;
  /** The lines of the head as they came, behind the status line. */
  readonly head: string;
  readonly body: Buffer;
  /** Whether the connection may carry another request. */
  readonly keepsAlive: boolean;
}

const mostHeadBytes = 64 * 1024;
const endOfHead = Buffer.from('\r\n\r\n');
const endOfLine = Buffer.from('\r\n');
const nothing = Buffer.alloc(0);

/** The value of a header; undefined where there is none. The first where there are several. */
export function headerOf(head: string, name: string): string | undefined {
  // Most heads are a few lines: looking through them is cheaper than making an object of them.
  const lines = head.toLowerCase();
  const at = lines.indexOf(`\r\n${name}:`);
  if (at < 0) return undefined;
  const start = at + name.length + 3;
  const end = head.indexOf('\r\n', start);
  return head.slice(start, end < 0 ? undefined : end).trim();
}

type Framing =
  { readonly kind: 'length'; readonly bytes: number } | { readonly kind: 'chunked' } | { readonly kind: 'until-close' };

function framingOf(head: string, status: number): Framing {
  if (status === 204 || status === 304) return { kind: 'length', bytes: 0 };
  const coding = headerOf(head, 'transfer-encoding');
  if (coding !== undefined) {
    if (coding.toLowerCase() !== 'chunked') throw new Error(`The answer is sent in the coding "${coding}"`);
    return { kind: 'chunked' };
  }
  const length = headerOf(head, 'content-length');
  if (length === undefined) return { kind: 'until-close' };
  if (!/^\d{1,15}$/.test(length)) throw new Error(`The answer’s length is "${length}"`);
  return { kind: 'length', bytes: Number(length) };
}

/**
 * Reads responses of HTTP/1.1 (RFC 9112) off a connection, one at a time, from reads that may end anywhere. What it
 * cannot read throws, and the connection is then of no more use.
 */
export class ResponseReader {
  readonly #mostBodyBytes: number;
  #rest = nothing;
  #status = 0;
  #head = '';
  #framing: Framing | null = null;
  #parts: Buffer[] = [];
  #partBytes = 0;
  #chunkLeft = 0;
  #isBehindChunk = false;

  constructor(mostBodyBytes: number) {
    this.#mostBodyBytes = mostBodyBytes;
  }

  /** Whether anything of the response has come. */
  get hasBegun(): boolean {
    return this.#framing !== null || this.#rest.byteLength > 0;
  }

  /** Takes what was read and gives the response once that is complete. `read` may be written over afterwards. */
  take(read: Buffer): HttpResponse | null {
    let data = this.#rest.byteLength > 0 ? Buffer.concat([this.#rest, read]) : read;
    this.#rest = nothing;
    while (this.#framing === null) {
      const end = data.indexOf(endOfHead);
      if (end < 0) return this.#waitFor(data);
      this.#readHead(data.toString('latin1', 0, end));
      data = data.subarray(end + endOfHead.byteLength);
    }
    return this.#readBody(data, this.#framing);
  }

  /** The connection is closed: gives the response if that is how it ends. */
  end(): HttpResponse | null {
    return this.#framing?.kind === 'until-close' ? this.#complete(Buffer.concat(this.#parts), false) : null;
  }

  #readHead(text: string): void {
    const match = /^HTTP\/1\.[01] (\d{3})/.exec(text);
    if (!match) throw new Error('The answer is no HTTP/1.1');
    const status = Number(match[1]);
    const lines = text.indexOf('\r\n');
    // Interim responses come before the one that counts.
    if (status < 200) return;
    this.#status = status;
    this.#head = lines < 0 ? '' : text.slice(lines);
    this.#framing = framingOf(this.#head, status);
  }

  #readBody(data: Buffer, framing: Framing): HttpResponse | null {
    if (framing.kind === 'chunked') return this.#readChunks(data);
    if (framing.kind === 'until-close') return this.#keepPart(Buffer.from(data));
    const { bytes } = framing;
    if (bytes > this.#mostBodyBytes) throw this.#tooLarge();
    const missing = bytes - this.#partBytes;
    if (data.byteLength < missing) return this.#keepPart(Buffer.from(data));
    const last = data.subarray(0, missing);
    const body = this.#parts.length === 0 ? last : Buffer.concat([...this.#parts, last], bytes);
    return this.#complete(body, data.byteLength === missing);
  }

  #readChunks(data: Buffer): HttpResponse | null {
    for (let at = 0; ;) {
      if (this.#chunkLeft > 0) {
        const part = data.subarray(at, at + this.#chunkLeft);
        if (part.byteLength > 0) this.#keepPart(Buffer.from(part));
        this.#chunkLeft -= part.byteLength;
        if (this.#chunkLeft > 0) return null;
        this.#isBehindChunk = true;
        at += part.byteLength;
      }
      if (this.#isBehindChunk) {
        if (data.byteLength < at + endOfLine.byteLength) return this.#waitFor(data.subarray(at));
        at += endOfLine.byteLength;
        this.#isBehindChunk = false;
      }
      const lineEnd = data.indexOf(endOfLine, at);
      if (lineEnd < 0) return this.#waitFor(data.subarray(at));
      const size = data.toString('latin1', at, lineEnd).split(';', 1)[0]?.trim() ?? '';
      if (!/^[\da-f]{1,12}$/i.test(size)) throw new Error('A chunk of the answer has no length');
      this.#chunkLeft = Number.parseInt(size, 16);
      if (this.#chunkLeft === 0) {
        // Behind the last chunk: an empty line, or trailers and an empty line.
        const end = data.indexOf(endOfHead, lineEnd);
        if (end < 0) return this.#waitFor(data.subarray(at));
        return this.#complete(Buffer.concat(this.#parts), end + endOfHead.byteLength === data.byteLength);
      }
      if (this.#partBytes + this.#chunkLeft > this.#mostBodyBytes) throw this.#tooLarge();
      at = lineEnd + endOfLine.byteLength;
    }
  }

  #keepPart(part: Buffer): null {
    this.#partBytes += part.byteLength;
    if (this.#partBytes > this.#mostBodyBytes) throw this.#tooLarge();
    this.#parts.push(part);
    return null;
  }

  #waitFor(rest: Buffer): null {
    if (rest.byteLength > mostHeadBytes) throw new Error('The head of the answer is too long');
    this.#rest = Buffer.from(rest);
    return null;
  }

  #complete(body: Buffer, isAlone: boolean): HttpResponse {
    const response: HttpResponse = {
      status: this.#status,
      head: this.#head,
      body,
      // Bytes behind a response that nobody asked for belong to no request.
      keepsAlive: isAlone && headerOf(this.#head, 'connection')?.toLowerCase() !== 'close',
    };
    this.#framing = null;
    this.#parts = [];
    this.#partBytes = 0;
    return response;
  }

  #tooLarge(): Error {
    return new Error(`The answer is larger than ${this.#mostBodyBytes} bytes`);
  }
}
