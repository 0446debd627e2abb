import type { IncomingMessage, ServerResponse } from 'node:http';

/** With the head: half a minute for a whole request. */
export const bodyPatienceMs = 20_000;

/** For a server whose bodies have clocks: how long heads may take is left to Node. */
export const headLimits = {
  headersTimeout: 10_000,
  requestTimeout: 0,
  /** How often Node looks at them. */
  connectionsCheckingInterval: 5000,
} as const;

const clocks = new WeakMap<IncomingMessage, NodeJS.Timeout>();

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Ends the connection of whoever sends a body so slowly that it holds a place others wait for. Node's own limit
 * (`requestTimeout`) is one for all requests of a server, and would cut every long upload too; here a route that takes
 * such may stop the clock.
 */
export function startBodyClock(
  request: IncomingMessage,
  response: ServerResponse,
  patienceMs: number = bodyPatienceMs,
): void {
  if (!hasBody(request)) return;
  stopBodyClock(request);
  const onTimeUp = (): void => {
    const { socket } = request;
    if (request.complete || socket.destroyed) return;
    if (!response.headersSent) socket.write('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n');
    socket.destroySoon();
  };
  clocks.set(request, setTimeout(onTimeUp, patienceMs).unref());
  request.once('close', () => stopBodyClock(request));
}

/** For a route that watches over its body itself. */
export function stopBodyClock(request: IncomingMessage): void {
  clearTimeout(clocks.get(request));
  clocks.delete(request);
}

/**
 * Reads the rest of a body that nobody wants, for a while: were the connection closed under a client that still sends,
 * it would hear of a broken connection instead of the answer.
 */
export function discardBody(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete || request.destroyed) return;
  request.unpipe();
  request.resume();
  startBodyClock(request, response);
}
