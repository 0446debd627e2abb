import { CommandFault } from '../command-line/command-fault.ts';
import type { JsonObject } from '../../../schema/operations/json-value.ts';
import type { NamedOperation } from '../../../schema/operations/named-operation.ts';

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: JsonObject;
}

export interface HubAnswer {
  readonly data?: JsonObject | null;
  readonly errors?: readonly AnswerError[];
}

const patienceMs = 120_000;

function endpointOf(url: string): string {
  const endpoint = URL.parse(url);
  if (!endpoint || !/^https?:$/.test(endpoint.protocol))
    throw new CommandFault(
      `--url=${url}: cần một địa chỉ như http://127.0.0.1:4000.`,
      `--url=${url}: expected an address such as http://127.0.0.1:4000.`,
    );
  if (endpoint.pathname === '/') endpoint.pathname = '/graphql';
  return endpoint.href;
}

async function post(endpoint: string, body: string, token: string | null): Promise<Response> {
  try {
    return await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (error) {
    const isTooLate = error instanceof Error && error.name === 'TimeoutError';
    throw isTooLate
      ? new CommandFault(`${endpoint} không trả lời kịp.`, `${endpoint} did not answer in ${patienceMs / 1000} s.`)
      : new CommandFault(
          `Không kết nối được với Liên Tỉnh tại ${endpoint}. Hãy chạy "npm start" ở một cửa sổ khác rồi hỏi lại, hoặc nêu --url=<địa chỉ>.`,
          `Nothing answers at ${endpoint}. Run "npm start" in another terminal and ask again, or name the hub by --url=<address>.`,
        );
  }
}

/** Asks a running hub over HTTP, as any client does: as whom the token speaks for, or as the public. */
export async function askHub(
  url: string,
  operation: NamedOperation,
  variables: JsonObject,
  token: string | null = null,
): Promise<HubAnswer> {
  const endpoint = endpointOf(url);
  const { text, operationName } = operation;
  const response = await post(endpoint, JSON.stringify({ query: text, operationName, variables }), token);
  const body = await response.text();
  try {
    const answer = JSON.parse(body) as HubAnswer;
    if (answer.data !== undefined || Array.isArray(answer.errors)) return answer;
  } catch {
    // Told below: whoever answers there is no hub, whatever it sent.
  }
  throw new CommandFault(
    `Nơi trả lời tại ${endpoint} không phải là Liên Tỉnh (HTTP ${response.status}).`,
    `What answers at ${endpoint} is no hub (HTTP ${response.status}).`,
  );
}
