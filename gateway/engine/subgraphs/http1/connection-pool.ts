import { Connection, type PooledRequest } from './connection.ts';
import type { Reach } from './open-socket.ts';

export interface ConnectionPoolOptions extends Reach {
  readonly mostConnections: number;
  readonly mostBodyBytes: number;
  /** A connection that was free for longer is not used again: servers close theirs, Node's own after 5 s. */
  readonly mostIdleMs: number;
}

/** The connections to one subgraph. The last one freed is used first, so that only as many stay as are needed. */
export class ConnectionPool {
  readonly #options: ConnectionPoolOptions;
  readonly #free: Connection[] = [];
  readonly #all = new Set<Connection>();
  readonly #waiting = new Set<PooledRequest>();
  #sweep: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(options: ConnectionPoolOptions) {
    this.#options = options;
  }

  /** `isRetry`: a kept connection turned out to be closed. It goes over a new one, and all others that idle are no better. */
  send(request: PooledRequest, isRetry = false): void {
    if (isRetry) this.#closeIdle(Infinity);
    const connection = this.#take() ?? this.#open();
    if (connection) return connection.send(request);
    request.carrier = null;
    this.#waiting.add(request);
  }

  /** Gives up a request that is not answered yet. It is told nothing. */
  cancel(request: PooledRequest): void {
    if (request.carrier) request.carrier.destroy();
    else this.#waiting.delete(request);
  }

  /** Keeps no connection any more; requests under way, and any that come later, are answered. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#sweep ?? undefined);
    this.#sweep = null;
    this.#closeIdle(Infinity);
  }

  #take(): Connection | undefined {
    for (let connection = this.#free.pop(); connection; connection = this.#free.pop()) {
      if (connection.isOpen && connection.usableUntilMs >= performance.now()) return connection;
      connection.destroy();
    }
    return undefined;
  }

  #open(): Connection | undefined {
    const { mostConnections } = this.#options;
    if (this.#all.size >= mostConnections) return undefined;
    const connection = new Connection({
      ...this.#options,
      onFree: (free) => this.#onFree(free),
      onClose: (closed) => this.#onClose(closed),
    });
    this.#all.add(connection);
    return connection;
  }

  #onFree(connection: Connection): void {
    const next = this.#next();
    if (next) return connection.send(next);
    if (this.#isClosed) return connection.destroy();
    this.#free.push(connection);
    this.#sweep ??= setTimeout(this.#onSweep, this.#options.mostIdleMs).unref();
  }

  readonly #onSweep = (): void => {
    this.#sweep = null;
    this.#closeIdle(performance.now());
    if (this.#free.length > 0) this.#sweep = setTimeout(this.#onSweep, this.#options.mostIdleMs).unref();
  };

  /** Closes those free connections that are not to be used after that time. */
  #closeIdle(untilMs: number): void {
    const idle = this.#free.filter(({ usableUntilMs }) => usableUntilMs < untilMs);
    for (const connection of idle) {
      this.#free.splice(this.#free.indexOf(connection), 1);
      connection.destroy();
    }
  }

  #onClose(connection: Connection): void {
    this.#all.delete(connection);
    const at = this.#free.indexOf(connection);
    if (at >= 0) this.#free.splice(at, 1);
    if (this.#waiting.size === 0) return;
    const opened = this.#open();
    const next = opened && this.#next();
    if (next) opened.send(next);
  }

  #next(): PooledRequest | undefined {
    const [next] = this.#waiting;
    if (next) this.#waiting.delete(next);
    return next;
  }
}
