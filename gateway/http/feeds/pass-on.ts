import { request as httpRequest, type ClientRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { discardBody, stopBodyClock } from '../../../config/body-clock.ts';
import { requestIdHeader } from '../request-id.ts';

/** Nothing of the request was sent: whoever else there is may have it. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
}

/** Of one connection (RFC 9110 §7.6.1); and `expect`, for this server has said already that the body may come. */
const ofOneHop = new Set([
  'connection',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function endToEnd(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const named = new Set(headers.connection?.split(',').map((name) => name.trim().toLowerCase()));
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !ofOneHop.has(name) && !named.has(name)) kept[name] = value;
  return kept;
}

const connectPatienceMs = 5000;
/** A peer that is gone without a word is noticed by probes, for an answer may take as long as it takes. */
const probeAfterMs = 30_000;

/** Resolves once there is somebody to talk to. */
async function connected(outgoing: ClientRequest): Promise<void> {
  const ready = Promise.withResolvers<void>();
  const timer = setTimeout(() => outgoing.destroy(new Error('no connection in time')), connectPatienceMs);
  outgoing.once('error', (error) => ready.reject(new NotReached(error.message, { cause: error })));
  outgoing.once('socket', (socket) => {
    socket.setKeepAlive(true, probeAfterMs);
    if (socket.connecting) socket.once('connect', ready.resolve);
    else ready.resolve();
  });
  await ready.promise.finally(() => clearTimeout(timer));
}

/** Resolves when the answer is out, or there is nobody left to give it to; rejects where there was none. */
async function answered(outgoing: ClientRequest, reply: FastifyReply): Promise<void> {
  const done = Promise.withResolvers<void>();
  reply.raw.once('close', () => {
    // The work behind must hear that nobody waits for it.
    outgoing.destroy();
    done.resolve();
  });
  outgoing.once('error', done.reject);
  outgoing.once('response', (response) => {
    // Who has answered may stop listening: what is left of the body is of no interest then.
    outgoing.off('error', done.reject).on('error', () => undefined);
    reply.code(response.statusCode ?? 502).headers(endToEnd(response.headers));
    void reply.send(response);
  });
  await done.promise;
}

/**
 * Passes a request on to `url` and its answer back, both as they come: a file of any size, an answer in lines, and an
 * end that either side makes. A connection of its own for each, so that none is used that the other side just closes.
 * Not by a library's proxy: none at hand tells the work behind that the client has gone. Throws `NotReached` where
 * another may be tried.
 */
export async function passOn(request: FastifyRequest, reply: FastifyReply, url: string): Promise<void> {
  const { protocol, hostname, port } = new URL(url);
  const send = protocol === 'https:' ? httpsRequest : httpRequest;
  const outgoing = send({
    protocol,
    hostname,
    port,
    // As it came: an address made anew of a path such as //host/ would lead elsewhere.
    path: request.raw.url,
    method: request.method,
    headers: {
      ...endToEnd(request.headers),
      [requestIdHeader]: request.id,
      // Not used again, but a server that is told to close does so under an answer that comes before the body's end.
      connection: 'keep-alive',
    },
    agent: false,
  });
  await connected(outgoing);
  stopBodyClock(request.raw);
  outgoing.flushHeaders();
  request.raw.pipe(outgoing);
  try {
    await answered(outgoing, reply);
  } finally {
    discardBody(request.raw, reply.raw);
  }
}
