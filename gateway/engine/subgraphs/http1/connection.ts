import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ResponseReader, type HttpResponse } from './response-reader.ts';

/** Told what became of the one request under way. */
export interface ResponseListener {
  onResponse(response: HttpResponse): void;
  /** `isUnread`: the connection, kept from an earlier request, was closed before anything of the answer came. */
  onFailure(error: Error, isUnread: boolean): void;
}

export interface ConnectionOptions {
  readonly url: URL;
  readonly mostBodyBytes: number;
  /** Told once the connection may carry another request, and once it is no more. */
  readonly onFree: (connection: Connection) => void;
  readonly onClose: (connection: Connection) => void;
}

const readBytes = 64 * 1024;
// What was read is used before the next read begins, so all connections may read into the same memory.
const shared = Buffer.allocUnsafeSlow(readBytes);

const portOf = ({ port, protocol }: URL): number => Number(port) || (protocol === 'https:' ? 443 : 80);

/** One connection to a subgraph: one request at a time, kept for the next. */
export class Connection {
  /** When it became free, by `performance.now()`. */
  freeSinceMs = 0;
  readonly #options: ConnectionOptions;
  readonly #socket: Socket;
  readonly #reader: ResponseReader;
  #listener: ResponseListener | null = null;
  #isReused = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#reader = new ResponseReader(options.mostBodyBytes);
    const { url } = options;
    const address = { host: url.hostname.replace(/^\[|\]$/g, ''), port: portOf(url) };
    if (url.protocol === 'https:') {
      this.#socket = connectTls({ ...address, servername: url.hostname, ALPNProtocols: ['http/1.1'] });
      this.#socket.on('data', (read: Buffer) => this.#take(read));
    } else
      this.#socket = connectTcp({
        ...address,
        onread: { buffer: shared, callback: (bytes) => this.#take(shared.subarray(0, bytes)) },
      });
    this.#socket.setNoDelay(true);
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('end', () => this.#end());
    this.#socket.on('close', () => {
      this.#fail(new Error('The connection was closed'));
      options.onClose(this);
    });
  }

  send(text: string, listener: ResponseListener): void {
    this.#listener = listener;
    this.#socket.ref();
    this.#socket.write(text, 'utf8');
  }

  /** Gives up what is under way: a subgraph sees the connection close, and need not finish its work. */
  destroy(): void {
    this.#listener = null;
    this.#socket.destroy();
  }

  #take(read: Buffer): boolean {
    try {
      const response = this.#reader.take(read);
      if (response) this.#deliver(response);
    } catch (error) {
      this.#fail(error as Error);
      this.#socket.destroy();
    }
    return true;
  }

  #end(): void {
    const response = this.#reader.end();
    if (response) this.#deliver(response);
  }

  #deliver(response: HttpResponse): void {
    const listener = this.#listener;
    this.#listener = null;
    if (!listener || !response.keepsAlive) this.#socket.destroy();
    // The body lies in memory that all connections read into: it must be used before this returns.
    listener?.onResponse(response);
    if (!response.keepsAlive || this.#socket.destroyed) return;
    this.#isReused = true;
    this.freeSinceMs = performance.now();
    // Idle connections alone keep no process alive.
    this.#socket.unref();
    this.#options.onFree(this);
  }

  #fail(error: Error): void {
    const listener = this.#listener;
    this.#listener = null;
    listener?.onFailure(error, this.#isReused && !this.#reader.hasBegun);
  }
}
