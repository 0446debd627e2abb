import { describe, expect, it } from 'vitest';
import { FetchFailure } from './fetch-failure.ts';
import { ResponseHead } from './http1/response-head.ts';
import { readAnswer, readOkAnswer } from './read-answer.ts';

const body = '{"data":{"a":1}}';

function read(reader: typeof readAnswer, status: number, fields: readonly string[]): unknown {
  const head = new ResponseHead([`HTTP/1.1 ${status} S`, ...fields].join('\r\n'));
  try {
    return reader({ head, body: Buffer.from(body), keepsAlive: true }).data;
  } catch (error) {
    return error instanceof FetchFailure ? { [error.kind]: error.message } : error;
  }
}

describe('GraphQL in a response', () => {
  it.each([
    [500, 'content-type: application/json', { status: 'HTTP status 500' }],
    [206, 'content-type: application/json', { status: 'HTTP status 206' }],
    [302, 'location: /elsewhere', { redirect: 'HTTP status 302 to "/elsewhere"' }],
    [308, 'content-type: application/json', { redirect: 'HTTP status 308 to ""' }],
    [200, 'content-type: text/html', { 'content-type': 'The answer’s content-type is "text/html"' }],
    [200, 'content-type: application/jsonp', { 'content-type': 'The answer’s content-type is "application/jsonp"' }],
    [200, 'x: y', { 'content-type': 'The answer’s content-type is ""' }],
  ])('of status %i with %s is an answer, except where an answer must be in order', (status, field, failure) => {
    expect(read(readAnswer, status, [field])).toEqual({ a: 1 });
    expect(read(readOkAnswer, status, [field])).toEqual(failure);
  });

  it.each(['application/json', 'Application/JSON; charset=utf-8', 'application/graphql-response+json;charset=utf-8'])(
    'of status 200 and type %s is in order',
    (type) => {
      expect(read(readOkAnswer, 200, [`content-type: ${type}`])).toEqual({ a: 1 });
    },
  );

  it('that is compressed is never read', () => {
    const fields = ['content-type: application/json', 'content-encoding: br'];
    const failure = { compressed: 'The answer is compressed by "br", which was not asked for' };
    expect([read(readAnswer, 200, fields), read(readOkAnswer, 200, fields)]).toEqual([failure, failure]);
  });
});
