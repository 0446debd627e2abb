import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A server that says exactly what it is told to, request for request. */
export class RawSubgraph {
  /** What it was asked, in the order of the requests: heads with bodies. */
  readonly asked: string[] = [];
  readonly sockets: Socket[] = [];
  /** Answers the request that was read; `of`: the how manieth on its connection, from 1. */
  handle: (socket: Socket, of: number) => void = () => undefined;
  readonly #server: Server;

  constructor() {
    this.#server = createServer({ noDelay: true }, (socket) => this.#serve(socket));
  }

  async listen(host = '127.0.0.1'): Promise<this> {
    this.#server.listen(0, host);
    await once(this.#server, 'listening');
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  get open(): number {
    return this.sockets.filter(({ destroyed }) => !destroyed).length;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.#server.close();
  }

  #serve(socket: Socket): void {
    this.sockets.push(socket);
    let text = '';
    let count = 0;
    socket.on('error', () => undefined);
    socket.on('data', (read) => {
      text += read.toString();
      for (;;) {
        const head = text.indexOf('\r\n\r\n') + 4;
        const end = head + Number(/content-length: (\d+)/.exec(text)?.[1]);
        if (head < 4 || text.length < end) return;
        this.asked.push(text.slice(0, end));
        text = text.slice(end);
        this.handle(socket, ++count);
      }
    });
  }
}

/** A response with that body, as it goes over the wire. */
export const response = (body: string, fields: readonly string[] = [], status = '200 OK'): string =>
  [`HTTP/1.1 ${status}`, `content-length: ${Buffer.byteLength(body)}`, ...fields, '', body].join('\r\n');
