import { request as httpRequest, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { CommandFault } from '../command-line/command-fault.ts';
import { ConnectionLost } from './connection-lost.ts';
import type { FileBody } from './file-body.ts';

/** What is sent, piece by piece, as often as it must be. */
export type Body = Pick<FileBody, 'size' | 'read'>;

export interface Sending {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Body;
  /** Told of the bytes of the body that were handed over so far. */
  readonly onSent?: (bytes: number) => void;
  /** Gives the request up. */
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Its body, to be read once. Throws `ConnectionLost` where it breaks off. */
  readonly bytes: AsyncIterable<Buffer>;
}

const connectPatienceMs = 15_000;
/** A hub tells of its progress, or works silently on one large file: that long without a byte it is taken for gone. */
const silenceMs = 600_000;

function refuseSilence(outgoing: ClientRequest): void {
  outgoing.once('socket', (socket) => {
    const giveUp = setTimeout(() => outgoing.destroy(new Error('no answer to the connection')), connectPatienceMs);
    socket.once('connect', () => clearTimeout(giveUp)).once('close', () => clearTimeout(giveUp));
  });
  outgoing.setTimeout(silenceMs, () => outgoing.destroy(new Error('silent for too long')));
}

type LossOf = (cause: unknown) => ConnectionLost | CommandFault;

/** Tells a failure of the request as what was lost; a fault of the file itself stays one. */
function watchLoss(outgoing: ClientRequest, isConnected: () => boolean): LossOf {
  let fault: CommandFault | undefined;
  outgoing.on('error', (error) => {
    if (error instanceof CommandFault) fault = error;
  });
  return (cause) => {
    const reached = outgoing.writableFinished ? 'all' : isConnected() ? 'part' : 'nothing';
    return fault ?? new ConnectionLost(reached, cause);
  };
}

async function* read(message: IncomingMessage, lossOf: LossOf): AsyncGenerator<Buffer> {
  try {
    yield* message as AsyncIterable<Buffer>;
  } catch (cause) {
    throw lossOf(cause);
  }
}

/**
 * Sends one request and gives its answer as soon as that begins, which may be before all was sent. Throws
 * `ConnectionLost`, which says how much the other side can have got.
 */
export async function send({ method, url, headers, body, onSent = () => undefined, signal }: Sending): Promise<Answer> {
  const isSecure = url.protocol === 'https:';
  const outgoing = (isSecure ? httpsRequest : httpRequest)(url, {
    method,
    ...(signal ? { signal } : {}),
    // A connection that was kept may be closed by the other side in the moment that it is used again.
    headers: { connection: 'close', ...headers, ...(body ? { 'content-length': body.size } : {}) },
  });
  refuseSilence(outgoing);
  let isConnected = false;
  const begin = (): void => {
    isConnected = true;
    // Its failure is that of `outgoing`, which tells it.
    if (body) pipeline(body.read(onSent), outgoing).catch(() => undefined);
    else outgoing.end();
  };
  outgoing.once('socket', (socket) => socket.once(isSecure ? 'secureConnect' : 'connect', begin));
  const lossOf = watchLoss(outgoing, () => isConnected);
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.on('error', (cause) => reject(lossOf(cause)));
  });
  // Whoever refuses at once need not be sent the rest.
  message.once('close', () => outgoing.destroy());
  return { status: message.statusCode ?? 0, headers: message.headers, bytes: read(message, lossOf) };
}
