import { randomUUID } from 'node:crypto';

/** How a request is signed, as headers; nothing where it is not. */
export type Sign = (body: string, requestId: string) => Readonly<Record<string, string>>;

/** An endpoint, asked as the hub asks: POST, JSON, one question a request, no redirects, no compression. */
export interface Endpoint {
  readonly url: string;
  readonly sign?: Sign;
}

export interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly string[];
  readonly tookMs: number;
}

/** The hub would not use this answer, whatever it says. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** Longer than the hub waits for anybody. */
const patienceMs = 5000;
const mostBytes = 1024 * 1024;

async function send({ url, sign }: Endpoint, body: string): Promise<Response> {
  const requestId = randomUUID();
  try {
    return await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-encoding': 'identity',
        'x-request-id': requestId,
        ...sign?.(body, requestId),
      },
      body,
    });
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    throw new Unusable(`${url}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function judgeHead({ status, headers }: Response): void {
  if (status !== 200) throw new Unusable(`HTTP status ${status}, expected 200`);
  const type = headers.get('content-type') ?? '';
  if (!/^application\/(graphql-response\+)?json\s*(;|$)/i.test(type))
    throw new Unusable(`content-type "${type}", expected application/json`);
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') throw new Unusable(`content-encoding "${encoding}", which was not asked for`);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readBody(text: string): Pick<Answer, 'data' | 'errors'> {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Unusable('the answer is no JSON');
  }
  if (!isObject(answer)) throw new Unusable('the answer is no JSON object');
  const { data, errors = [] } = answer;
  if (!Array.isArray(errors)) throw new Unusable('"errors" is no list');
  const messages = errors.map((each: unknown) => (isObject(each) ? String(each['message']) : String(each)));
  if (!isObject(data) && messages.length === 0) throw new Unusable('the answer has neither "data" nor "errors"');
  return { data: isObject(data) ? data : {}, errors: messages };
}

/** The HTTP status of a request, for those who only want to know whether they are let in. */
export async function askStatus(endpoint: Endpoint, body: string): Promise<number> {
  const response = await send(endpoint, body);
  await response.arrayBuffer();
  return response.status;
}

/** Throws `Unusable` where the hub would not look at the answer. */
export async function askEndpoint(endpoint: Endpoint, query: string, variables: object = {}): Promise<Answer> {
  const began = performance.now();
  const response = await send(endpoint, JSON.stringify({ query, variables }));
  judgeHead(response);
  const text = await response.text();
  const tookMs = performance.now() - began;
  if (Buffer.byteLength(text) > mostBytes)
    throw new Unusable(`the answer has more than ${mostBytes} bytes, the most that the hub reads`);
  return { ...readBody(text), tookMs };
}
