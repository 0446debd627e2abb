import { FetchFailure } from './fetch-failure.ts';
import type { HttpResponse } from './http1/response-reader.ts';
import type { ReceivedAnswer } from './subgraph-client.ts';
import type { SubgraphAnswer } from './subgraph-link.ts';

const backslash = 0x5c;

function isAnswer(value: unknown): value is SubgraphAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { data, errors, extensions } = value as SubgraphAnswer;
  if (errors !== undefined && !Array.isArray(errors)) return false;
  if (extensions !== undefined && typeof extensions !== 'object') return false;
  return data !== undefined ? typeof data === 'object' && !Array.isArray(data) : errors !== undefined;
}

function parsed(text: string, mayEscape: boolean): ReceivedAnswer | null {
  const answer: unknown = JSON.parse(text);
  if (!isAnswer(answer)) return null;
  const { data, errors, extensions } = answer;
  return { data, errors, extensions, mayEscape, text };
}

/** The answer in a response. Throws where there is none. */
export function readAnswer({ head, body }: HttpResponse): ReceivedAnswer {
  const encoding = head.value('content-encoding');
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
    throw new FetchFailure('compressed', `The answer is compressed by "${encoding}", which was not asked for`);
  let answer: ReceivedAnswer | null;
  try {
    answer = parsed(body.toString('utf8'), body.includes(backslash));
  } catch (cause) {
    throw new FetchFailure('not-graphql', `HTTP status ${head.status}, and no JSON in the answer`, { cause });
  }
  if (!answer) throw new FetchFailure('not-graphql', `HTTP status ${head.status}, and no GraphQL in the answer`);
  return answer;
}

const redirects = new Set([301, 302, 303, 307, 308]);
const json = /^application\/(?:graphql-response\+)?json[\t ]*(?:;|$)/i;

/** The same where nothing but status 200 and JSON by its own word will do: what else comes may be a proxy's or a page's. */
export function readOkAnswer(response: HttpResponse): ReceivedAnswer {
  const { head } = response;
  if (redirects.has(head.status))
    throw new FetchFailure('redirect', `HTTP status ${head.status} to "${head.value('location') ?? ''}"`);
  if (head.status !== 200) throw new FetchFailure('status', `HTTP status ${head.status}`);
  const type = head.value('content-type') ?? '';
  if (!json.test(type)) throw new FetchFailure('content-type', `The answer’s content-type is "${type}"`);
  return readAnswer(response);
}

/** The same answer in objects of its own: answers are joined in place, so none may be used twice. */
export function answerAnew(
  answer: Pick<ReceivedAnswer, 'text' | 'mayEscape'> & Partial<ReceivedAnswer>,
): ReceivedAnswer {
  const { text, mayEscape } = answer;
  const anew = text === undefined ? null : parsed(text, mayEscape);
  return anew ?? { ...answer, data: structuredClone(answer.data) };
}
