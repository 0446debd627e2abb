import { FetchFailure } from '../fetch-failure.ts';

const statusLine = /^HTTP\/1\.([01]) (\d{3})(?: |$)/;
const foldedLine = /\r\n[\t ]+/;
const closeToken = /(?:^|,)[\t ]*close[\t ]*(?:,|$)/i;
const keepAliveToken = /(?:^|,)[\t ]*keep-alive[\t ]*(?:,|$)/i;

/** The status line and the fields of a response. Fields are looked up in the text: cheaper than an object of them all. */
export class ResponseHead {
  readonly status: number;
  readonly isHttp10: boolean;
  readonly #fields: string;
  readonly #lowered: string;

  /** Takes the head without the empty line that ends it. */
  constructor(head: string) {
    // RFC 9112 §5.2: a line that begins with a blank goes on with the field before it.
    const text = foldedLine.test(head) ? head.replaceAll(new RegExp(foldedLine, 'g'), ' ') : head;
    const lineEnd = text.indexOf('\r\n');
    const match = statusLine.exec(lineEnd < 0 ? text : text.slice(0, lineEnd));
    if (!match) throw new FetchFailure('not-http', 'The answer is no HTTP/1.1');
    this.isHttp10 = match[1] === '0';
    this.status = Number(match[2]);
    this.#fields = lineEnd < 0 ? '' : text.slice(lineEnd);
    this.#lowered = this.#fields.toLowerCase();
  }

  /** The value of a field, named in lower case; those of several are joined by commas. Undefined where there is none. */
  value(name: string): string | undefined {
    const line = `\r\n${name}:`;
    let values: string | undefined;
    for (let at = this.#lowered.indexOf(line); at >= 0; at = this.#lowered.indexOf(line, at + 2)) {
      const start = at + line.length;
      const end = this.#fields.indexOf('\r\n', start);
      const value = this.#fields.slice(start, end < 0 ? undefined : end).trim();
      values = values === undefined ? value : `${values}, ${value}`;
    }
    return values;
  }

  /** Whether the server means to keep the connection. */
  get keepsAlive(): boolean {
    const connection = this.value('connection');
    if (connection === undefined) return !this.isHttp10;
    return !closeToken.test(connection) && (!this.isHttp10 || keepAliveToken.test(connection));
  }

  /** How long it says it keeps a connection that nothing is sent over. */
  get keptForMs(): number {
    const seconds = /\btimeout=(\d{1,9})/i.exec(this.value('keep-alive') ?? '')?.[1];
    return seconds === undefined ? Infinity : Number(seconds) * 1000;
  }
}
