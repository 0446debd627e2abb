import type { GraphQLFormattedError } from 'graphql';

/** An answer over HTTP, whoever writes it to the socket. */
export interface ViewAnswer {
  readonly status: number;
  /** Names and values in turn, as node:http takes them. */
  readonly headers: readonly string[];
  readonly body: Uint8Array | null;
}

export const jsonType = 'application/json; charset=utf-8';

/** A refusal, in the form of GraphQL's errors; never kept by anybody. */
export function refusedView(status: number, error: GraphQLFormattedError): ViewAnswer {
  const body = Buffer.from(JSON.stringify({ errors: [error] }));
  const headers = ['content-type', jsonType, 'content-length', String(body.byteLength), 'cache-control', 'no-store'];
  return { status, headers, body };
}
