import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** Answers a body with the bytes of a whole HTTP response. */
export type SocketAnswerer = (body: Buffer) => Buffer | Promise<Buffer>;

const endOfHead = Buffer.from('\r\n\r\n');
const refusal = 'HTTP/1.1 411 Length Required\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';

/** The bytes of a response that carries JSON. */
export const responseOf = (json: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${json.length}\r\n\r\n`),
    json,
  ]);

function serveSocket(socket: Socket, answerTo: SocketAnswerer): void {
  let received = Buffer.alloc(0);
  let isAnswering = false;
  const serveNext = (): void => {
    if (isAnswering) return;
    const headLength = received.indexOf(endOfHead);
    if (headLength < 0) return;
    const head = received.toString('latin1', 0, headLength);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined && !head.startsWith('GET')) return void socket.end(refusal);
    const start = headLength + endOfHead.length;
    const end = start + Number(length ?? 0);
    if (received.length < end) return;
    const answer = answerTo(received.subarray(start, end));
    received = received.subarray(end);
    if (Buffer.isBuffer(answer)) {
      socket.write(answer);
      serveNext();
      return;
    }
    isAnswering = true;
    void answer.then((bytes) => {
      isAnswering = false;
      socket.write(bytes);
      serveNext();
      return bytes;
    });
  };
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (part) => {
    received = received.length === 0 ? part : Buffer.concat([received, part]);
    serveNext();
  });
}

/**
 * As much of HTTP/1.1 as gateways speak to a subgraph: a POST with its length, one after the other on a connection that
 * stays open. node:http costs several times as much, and the subgraphs would be what is measured. Returns the address.
 */
export async function listenOnSockets(answerTo: SocketAnswerer): Promise<string> {
  const server = createServer((socket) => {
    serveSocket(socket, answerTo);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
