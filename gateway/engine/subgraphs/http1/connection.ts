import type { Socket } from 'node:net';
import { FetchFailure } from '../fetch-failure.ts';
import { openSocket, type Reach } from './open-socket.ts';
import { ResponseReader, type HttpResponse } from './response-reader.ts';

/** A request handed to the pool, which is told what becomes of it, once. */
export interface PooledRequest {
  /** Head and body. */
  readonly text: string;
  /** What it is under way on; null before. Set by whoever carries it. */
  carrier: Connection | null;
  /** The body of the response may be written over afterwards. */
  onResponse(response: HttpResponse): void;
  /** `isUnread`: the connection, kept from an earlier request, was closed before anything of the answer came. */
  onFailure(error: Error, isUnread: boolean): void;
}

export interface ConnectionOptions extends Reach {
  readonly mostBodyBytes: number;
  readonly mostIdleMs: number;
  /** Told once the connection may carry another request, and once it is no more. */
  readonly onFree: (connection: Connection) => void;
  readonly onClose: (connection: Connection) => void;
}

/** Of the time that a server says it keeps a connection: what is sent at its end crosses with the closing. */
const safePart = 0.8;

/** One connection to a subgraph: one request at a time, kept for the next. */
export class Connection {
  /** Until when it may be used again, by `performance.now()`. */
  usableUntilMs = 0;
  readonly #options: ConnectionOptions;
  readonly #socket: Socket;
  readonly #reader: ResponseReader;
  #request: PooledRequest | null = null;
  #idleMs = 0;
  #isReused = false;
  #isUnread = true;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#reader = new ResponseReader(options.mostBodyBytes);
    this.#socket = openSocket(options, (read) => this.#take(read));
    this.#socket.setNoDelay(true);
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('end', () => this.#end());
    this.#socket.on('close', () => {
      this.#fail(new FetchFailure('closed', 'The connection was closed'));
      options.onClose(this);
    });
  }

  /** Whether nothing is known to stand against sending over it. */
  get isOpen(): boolean {
    return this.#socket.writable;
  }

  send(request: PooledRequest): void {
    this.#request = request;
    this.#isUnread = true;
    request.carrier = this;
    this.#socket.ref();
    this.#socket.write(request.text, 'utf8');
  }

  /** Gives up what is under way: a subgraph sees the connection close, and need not finish its work. */
  destroy(): void {
    this.#request = null;
    this.#socket.destroy();
  }

  #take(read: Buffer): boolean {
    this.#isUnread = false;
    // Bytes that nobody asked for would be taken for the answer to the next request.
    if (!this.#request) {
      this.#socket.destroy();
      return true;
    }
    try {
      const response = this.#reader.take(read);
      if (response) this.#deliver(this.#request, response);
    } catch (error) {
      this.#fail(error as Error);
      this.#socket.destroy();
    }
    return true;
  }

  #end(): void {
    const response = this.#request && this.#reader.end();
    if (this.#request && response) this.#deliver(this.#request, response);
    this.#fail(new FetchFailure('closed', 'The connection was closed'));
    this.#socket.destroy();
  }

  #deliver(request: PooledRequest, response: HttpResponse): void {
    const { head, keepsAlive } = response;
    this.#request = null;
    if (!keepsAlive) this.#socket.destroy();
    request.onResponse(response);
    if (!keepsAlive || !this.isOpen) return;
    if (!this.#isReused) this.#idleMs = Math.min(this.#options.mostIdleMs, head.keptForMs * safePart);
    this.#isReused = true;
    this.usableUntilMs = performance.now() + this.#idleMs;
    // Idle connections alone keep no process alive.
    this.#socket.unref();
    this.#options.onFree(this);
  }

  #fail(error: Error): void {
    const request = this.#request;
    this.#request = null;
    request?.onFailure(error, this.#isReused && this.#isUnread);
  }
}
