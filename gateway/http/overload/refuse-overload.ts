import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AdaptiveLimit } from './adaptive-limit.ts';
import { Admission } from './admission.ts';
import { Door } from './door.ts';
import { usualLimits, type OverloadLimits } from './overload-limits.ts';
import { Visit } from './visit.ts';
import { watchEventLoop } from './watch-event-loop.ts';

/** Whoever watches over the gateway must not take it for dead when it is only busy. */
const alwaysAnswered: ReadonlySet<string | undefined> = new Set(['/health', '/ready']);

const tellEveryMs = 10_000;

function refusalLog(log: Logger, admission: Admission, limit: AdaptiveLimit): () => void {
  let refused = 0;
  let toldAt = -tellEveryMs;
  return () => {
    refused++;
    const now = performance.now();
    if (now - toldAt < tellEveryMs) return;
    log.warn({ refused, ...admission.counts, limit: limit.current }, 'overloaded: requests are being refused');
    refused = 0;
    toldAt = now;
  };
}

export interface RefuseOverloadOptions {
  readonly log: Logger;
  readonly overload?: Partial<OverloadLimits>;
  /** Whose share a request counts against; by default the address, for a key that nobody checks is made up at will. */
  readonly clientOf?: (request: FastifyRequest) => string;
}

/** Refuses beyond what the gateway can bear, before a body is read: 503, or 429 to who leaves nothing to others. */
export function refuseOverload(app: FastifyInstance, options: RefuseOverloadOptions): void {
  const { log, clientOf = ({ ip }) => ip } = options;
  const limits = { ...usualLimits, ...options.overload };
  const limit = new AdaptiveLimit(limits);
  const door = new Door();
  app.server.on('connection', () => door.noteConnection());
  const admission = new Admission({ limits, limit, door });
  const noteRefusal = refusalLog(log, admission, limit);
  const visits = new WeakMap<FastifyRequest, Visit>();
  const watch = watchEventLoop((delayMs) => limit.observe(delayMs));
  app.addHook('onClose', async () => watch.stop());
  app.addHook('onRequest', (request, reply, proceed) => {
    if (alwaysAnswered.has(request.routeOptions.url)) {
      proceed();
      return;
    }
    // An upload would keep its place for minutes, in which it mostly waits for its sender.
    const keepsPlace = request.routeOptions.config.isUpload !== true;
    const visit = new Visit(admission, { client: clientOf(request), reply, proceed, noteRefusal, keepsPlace });
    visits.set(request, visit);
    admission.enter(visit);
  });
  app.addHook('onSend', (request, _reply, payload, done) => {
    visits.get(request)?.onAnswer();
    done(null, payload);
  });
}
