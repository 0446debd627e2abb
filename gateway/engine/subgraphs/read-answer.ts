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
    throw new Error(`The answer is compressed by "${encoding}", which was not asked for`);
  let answer: ReceivedAnswer | null;
  try {
    answer = parsed(body.toString('utf8'), body.includes(backslash));
  } catch (cause) {
    throw new Error(`HTTP status ${head.status}, and no JSON in the answer`, { cause });
  }
  if (!answer) throw new Error(`HTTP status ${head.status}, and no GraphQL in the answer`);
  return answer;
}

/** The same answer in objects of its own: answers are joined in place, so none may be used twice. */
export function answerAnew(
  answer: Pick<ReceivedAnswer, 'text' | 'mayEscape'> & Partial<ReceivedAnswer>,
): ReceivedAnswer {
  const { text, mayEscape } = answer;
  const anew = text === undefined ? null : parsed(text, mayEscape);
  return anew ?? { ...answer, data: structuredClone(answer.data) };
}
