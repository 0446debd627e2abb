import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';

/** Answers the request by itself and says true, or leaves it alone and says false. */
type Take = (request: IncomingMessage, response: ServerResponse) => boolean;

/** As Fastify has it: longer than load balancers keep an idle connection, so that never both use and close it. */
const keepAliveTimeoutMs = 72_000;
/** Who sends a request so slowly holds a place that others wait for. */
const requestTimeoutMs = 30_000;

/** The way past Fastify for requests whose answer is known: routing, hooks and replies cost more than the answer itself. */
export class FastLane {
  #take: Take = () => false;

  open(take: Take): void {
    this.#take = take;
  }

  createServer(handle: RequestListener): Server {
    const server = createServer((request, response) => {
      if (!this.#take(request, response)) handle(request, response);
    });
    server.keepAliveTimeout = keepAliveTimeoutMs;
    server.requestTimeout = requestTimeoutMs;
    return server;
  }
}
