import { Connection, type ResponseListener } from './connection.ts';

export interface ConnectionPoolOptions {
  readonly url: URL;
  readonly mostConnections: number;
  readonly mostBodyBytes: number;
  /** A connection that was free for longer is not used again: servers close theirs, Node's own after 5 s. */
  readonly mostIdleMs: number;
}

interface Waiting {
  readonly text: string;
  readonly listener: ResponseListener;
}

/** A request that was handed in, to be given up where nobody waits for it any more. */
export interface Sent {
  cancel(): void;
}

/** The connections to one subgraph. The last one freed is used first, so that only as many stay as are needed. */
export class ConnectionPool {
  readonly #options: ConnectionPoolOptions;
  readonly #free: Connection[] = [];
  readonly #all = new Set<Connection>();
  readonly #waiting = new Set<Waiting>();

  constructor(options: ConnectionPoolOptions) {
    this.#options = options;
  }

  send(text: string, listener: ResponseListener): Sent {
    const connection = this.#take() ?? this.#open();
    if (connection) {
      connection.send(text, listener);
      return { cancel: () => connection.destroy() };
    }
    const waiting: Waiting = { text, listener };
    this.#waiting.add(waiting);
    return {
      cancel: () => {
        this.#waiting.delete(waiting);
      },
    };
  }

  close(): void {
    for (const connection of this.#all) connection.destroy();
  }

  #take(): Connection | undefined {
    const oldest = performance.now() - this.#options.mostIdleMs;
    for (let connection = this.#free.pop(); connection; connection = this.#free.pop()) {
      if (connection.freeSinceMs >= oldest) return connection;
      connection.destroy();
    }
    return undefined;
  }

  #open(): Connection | undefined {
    const { url, mostConnections, mostBodyBytes } = this.#options;
    if (this.#all.size >= mostConnections) return undefined;
    const connection = new Connection({
      url,
      mostBodyBytes,
      onFree: (free) => this.#onFree(free),
      onClose: (closed) => this.#onClose(closed),
    });
    this.#all.add(connection);
    return connection;
  }

  #onFree(connection: Connection): void {
    const next = this.#next();
    if (next) connection.send(next.text, next.listener);
    else this.#free.push(connection);
  }

  #onClose(connection: Connection): void {
    this.#all.delete(connection);
    const at = this.#free.indexOf(connection);
    if (at >= 0) this.#free.splice(at, 1);
    if (this.#waiting.size === 0) return;
    const opened = this.#open();
    const next = opened && this.#next();
    if (next) opened.send(next.text, next.listener);
  }

  #next(): Waiting | undefined {
    const [next] = this.#waiting;
    if (next) this.#waiting.delete(next);
    return next;
  }
}
