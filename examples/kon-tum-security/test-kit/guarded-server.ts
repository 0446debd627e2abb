import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer } from '../src/start-server.ts';
import type { Guarded } from './check-signatures.ts';
import { createTestKey } from './sign-request.ts';

/** As behind a proxy: the address that was published is not the one that the server listens at. */
const targetUri = 'https://subgraph.example.vn/graphql';

/** This project's server as it runs in service, letting in a hub of the kit's own that serves its key as the hub does. */
export async function startGuarded(): Promise<Guarded & { close(): Promise<void> }> {
  const key = createTestKey('test-kit');
  const hub = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/jwk-set+json' }).end(JSON.stringify(key.jwks));
  });
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  const keysUrl = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/registry/keys`;
  const settings = { host: '127.0.0.1', port: 0, database: ':memory:', signatures: { keysUrl, targetUri } };
  const server = await startServer(settings, { isSilent: true });
  return {
    url: server.url,
    key,
    targetUri,
    close: async () => {
      await server.close();
      hub.closeAllConnections();
      hub.close();
    },
  };
}
