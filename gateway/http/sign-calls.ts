import { createCallSigner } from '../../identity/calls/signed-call.ts';
import type { HttpLinkOptions } from '../engine/subgraphs/http-links.ts';

/** How a gateway tells its subgraphs who asks, and that it is the gateway that says so. */
export function signCalls(internalKey: string): NonNullable<HttpLinkOptions['headersFor']> {
  const sign = createCallSigner(internalKey);
  return (subgraph) =>
    ({ told, body }) =>
      sign({ subgraph, identity: told, body });
}
