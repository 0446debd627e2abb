/** What the hub said to one HTTP request. */
export interface Response {
  readonly status: number;
  readonly requestId: string | null;
  readonly milliseconds: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
}

/** Sends a body as it is, so that a test may send what no client would. */
export async function post(url: string, body: string, contentType = 'application/json'): Promise<Response> {
  const start = performance.now();
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': contentType }, body });
  const answer = (await response.json()) as Pick<Response, 'data' | 'errors'>;
  return {
    ...answer,
    status: response.status,
    requestId: response.headers.get('x-request-id'),
    milliseconds: performance.now() - start,
  };
}

/** Asks an operation of the gateway at `url`. */
export const ask = async (url: string, query: string, variables?: Record<string, unknown>): Promise<Response> =>
  await post(url, JSON.stringify({ query, variables }));
