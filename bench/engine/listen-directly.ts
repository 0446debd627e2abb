import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { parse } from 'graphql';
import { anonymous, type Engine, type EngineContext, type EngineRequest } from '../../gateway/engine/engine.ts';

interface Asked {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

/** Our engine without Apollo Server before it: documents are parsed once, as those of named operations are. Returns its address. */
export async function listenDirectly(engine: Engine): Promise<string> {
  const known = new Map<string, Pick<EngineRequest, 'document' | 'documentHash'>>();
  const read = (query: string): Pick<EngineRequest, 'document' | 'documentHash'> => {
    const request = known.get(query) ?? {
      document: parse(query, { noLocation: true }),
      documentHash: createHash('sha256').update(query).digest('hex'),
    };
    known.set(query, request);
    return request;
  };
  const context: EngineContext = { requestId: 'bench', caller: anonymous };
  const server = createServer((request, response) => {
    void (async () => {
      const { query, operationName, variables = {} } = JSON.parse(await text(request)) as Asked;
      const answer = await engine.answer({ ...read(query), operationName, variables }, context);
      const length = String(answer.body.byteLength);
      response.writeHead(200, ['content-type', 'application/json', 'content-length', length]);
      response.end(answer.body);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
