import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { bodyPatienceMs, headLimits, startBodyClock } from '../../config/body-clock.ts';

/** Answers the request by itself and says true, or leaves it alone and says false. */
type Take = (request: IncomingMessage, response: ServerResponse) => boolean;

/** How long a request may take to arrive: who sends it so slowly holds a place that others wait for. */
export interface ArrivalTimes {
  readonly headMs: number;
  readonly bodyMs: number;
  /** How often the heads are looked at. */
  readonly lookMs: number;
}

const usualTimes: ArrivalTimes = {
  headMs: headLimits.headersTimeout,
  bodyMs: bodyPatienceMs,
  lookMs: headLimits.connectionsCheckingInterval,
};

/** As Fastify has it: longer than load balancers keep an idle connection, so that never both use and close it. */
const keepAliveTimeoutMs = 72_000;

/** The way past Fastify for requests whose answer is known: routing, hooks and replies cost more than the answer itself. */
export class FastLane {
  #take: Take = () => false;

  constructor(private readonly times: ArrivalTimes = usualTimes) {}

  open(take: Take): void {
    this.#take = take;
  }

  createServer(handle: RequestListener): Server {
    const { headMs, bodyMs, lookMs } = this.times;
    const arrival = { ...headLimits, headersTimeout: headMs, connectionsCheckingInterval: lookMs };
    return createServer({ ...arrival, keepAliveTimeout: keepAliveTimeoutMs }, (request, response) => {
      startBodyClock(request, response, bodyMs);
      if (!this.#take(request, response)) handle(request, response);
    });
  }
}
