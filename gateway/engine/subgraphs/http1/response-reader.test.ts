import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResponseReader, type HttpResponse } from './response-reader.ts';

const mostBytes = 4096;

/** Reads from one piece of memory that every read writes over, as a connection does. */
function read(wire: Buffer, cuts: readonly number[], { closes = false } = {}): HttpResponse | null {
  const reader = new ResponseReader(mostBytes);
  const memory = Buffer.alloc(wire.byteLength);
  const edges = [0, ...cuts.toSorted((left, right) => left - right), wire.byteLength];
  for (let at = 1; at < edges.length; at++) {
    const part = wire.subarray(edges[at - 1], edges[at]);
    memory.fill(0x21);
    part.copy(memory);
    const response = part.byteLength > 0 ? reader.take(memory.subarray(0, part.byteLength)) : null;
    if (response) return { ...response, body: Buffer.from(response.body) };
  }
  return closes ? reader.end() : null;
}

const whole = (text: string, closes = false): HttpResponse | null => read(Buffer.from(text, 'latin1'), [], { closes });
const head = (...fields: string[]): string => ['HTTP/1.1 200 OK', ...fields, '', ''].join('\r\n');

const token = fc.stringMatching(/^[a-z]{1,8}$/);
const field = fc.tuple(token, fc.stringMatching(/^[ -~]{0,20}$/)).map(([name, value]) => `x-${name}: ${value}`);
const lines = (fields: readonly string[]): string => fields.map((each) => `${each}\r\n`).join('');

const interim = fc
  .tuple(fc.constantFrom('100 Continue', '102 Processing', '103 Early Hints'), fc.array(field, { maxLength: 2 }))
  .map(([status, fields]) => `HTTP/1.1 ${status}\r\n${lines(fields)}\r\n`);

const chunkedBody = fc
  .record({
    parts: fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { maxLength: 6 }),
    extension: fc.constantFrom('', ';a', ';a=b', ' ;a="x y"'),
    isUpper: fc.boolean(),
    trailers: fc.array(field, { maxLength: 2 }),
  })
  .map(({ parts, extension, isUpper, trailers }) => {
    const size = (bytes: number): string =>
      (isUpper ? bytes.toString(16).toUpperCase() : `0${bytes.toString(16)}`) + extension;
    const chunks = parts.flatMap((part) => [Buffer.from(`${size(part.length)}\r\n`), part, Buffer.from('\r\n')]);
    const end = Buffer.from(`0${extension}\r\n${lines(trailers)}\r\n`);
    const body = Buffer.concat(parts);
    return { body, framing: 'Transfer-Encoding: Chunked\r\n', wire: Buffer.concat([...chunks, end]), closes: false };
  });

const plainBody = fc.tuple(fc.uint8Array({ maxLength: 200 }), fc.boolean()).map(([bytes, closes]) => {
  const framing = closes ? '' : `CONTENT-LENGTH:${bytes.length}\r\n`;
  return { body: Buffer.from(bytes), framing, wire: Buffer.from(bytes), closes };
});

const sent = fc
  .record({
    interims: fc.array(interim, { maxLength: 2 }),
    fields: fc.array(field, { maxLength: 3 }),
    content: fc.oneof(chunkedBody, plainBody),
    cuts: fc.array(fc.nat(), { maxLength: 30 }),
    isByByte: fc.boolean(),
  })
  .map(({ interims, fields, content, cuts, isByByte }) => {
    const start = `${interims.join('')}HTTP/1.1 200 OK\r\n${lines(fields)}${content.framing}\r\n`;
    const wire = Buffer.concat([Buffer.from(start, 'latin1'), content.wire]);
    const places = isByByte ? [...wire.keys()] : cuts.map((cut) => cut % (wire.byteLength + 1));
    return { wire, cuts: places, content };
  });

describe('a reader of responses', () => {
  it('reads the same body wherever the reads of a valid response are cut', () => {
    fc.assert(
      fc.property(sent, ({ wire, cuts, content: { body, closes } }) => {
        const response = read(wire, cuts, { closes });
        expect(response?.body).toEqual(body);
        expect(response?.keepsAlive).toBe(!closes);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads one response after the other', () => {
    const reader = new ResponseReader(mostBytes);
    for (const [wire, body] of [
      [`${head('transfer-encoding: chunked')}3\r\nabc\r\n0\r\n\r\n`, 'abc'],
      [`${head('content-length: 2')}xy`, 'xy'],
      [`${head('transfer-encoding: chunked')}0\r\na: b\r\n\r\n`, ''],
      ['HTTP/1.1 304 Not Modified\r\ncontent-length: 900\r\n\r\n', ''],
      ['HTTP/1.1 204 No Content\r\n\r\n', ''],
    ] as const)
      expect(reader.take(Buffer.from(wire))?.body.toString()).toBe(body);
  });

  it('keeps no connection on which bytes came behind the answer', () => {
    expect(whole(`${head('content-length: 2')}xyz`)).toMatchObject({ body: Buffer.from('xy'), keepsAlive: false });
    const chunked = `${head('transfer-encoding: chunked')}1\r\nx\r\n0\r\n\r\n`;
    expect(whole(`${chunked}HTTP/1.1 200 OK\r\n`)?.keepsAlive).toBe(false);
  });

  it.each([
    ['HTTP/1.1', 'connection: close', false],
    ['HTTP/1.1', 'Connection: foo , Close', false],
    ['HTTP/1.1', 'connection: x\r\nconnection: close', false],
    ['HTTP/1.1', 'connection: closed', true],
    ['HTTP/1.1', 'x: y', true],
    ['HTTP/1.0', 'x: y', false],
    ['HTTP/1.0', 'connection: Keep-Alive', true],
  ])('%s with "%s" keeps the connection: %s', (version, line, keepsAlive) => {
    expect(whole(`${version} 200 OK\r\n${line}\r\ncontent-length: 0\r\n\r\n`)?.keepsAlive).toBe(keepsAlive);
  });

  it('keeps no connection of HTTP/1.0 with chunks, whose framing is a fault', () => {
    const response = whole(
      'HTTP/1.0 200 OK\r\nconnection: keep-alive\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n',
    );
    expect(response).toMatchObject({ body: Buffer.from('x'), keepsAlive: false });
  });

  it('joins a field that goes on in the next line', () => {
    const response = whole(`${head('x-a: one', '  two', 'content-length:', ' 2')}xy`);
    expect(response?.body.toString()).toBe('xy');
    expect(response?.head.value('x-a')).toBe('one two');
  });

  it('gives nothing where the connection is closed before the answer is whole', () => {
    expect(whole(`${head('content-length: 5')}xy`, true)).toBeNull();
    expect(whole(`${head('transfer-encoding: chunked')}5\r\nxy`, true)).toBeNull();
    expect(whole(`${head('transfer-encoding: chunked')}2\r\nxy\r\n`, true)).toBeNull();
    expect(whole('HTTP/1.1 200 OK\r\nx: y', true)).toBeNull();
    expect(whole('HTTP/1.1 100 Continue\r\n\r\n', true)).toBeNull();
    expect(whole('', true)).toBeNull();
  });

  it.each([
    ['another protocol', 'SSH-2.0-x\r\n\r\n', 'no HTTP/1.1'],
    ['HTTP/2', 'HTTP/2 200\r\n\r\n', 'no HTTP/1.1'],
    ['a status of four digits', 'HTTP/1.1 2000 OK\r\n\r\n', 'no HTTP/1.1'],
    ['a switch of protocols', 'HTTP/1.1 101 Switching\r\n\r\n', 'in another protocol'],
    ['a length that is none', head('content-length: 5x'), 'length is "5x"'],
    ['a length below zero', head('content-length: -1'), 'length is "-1"'],
    ['two lengths', head('content-length: 5', 'content-length: 6'), 'length is "5, 6"'],
    ['a length and chunks', head('content-length: 5', 'transfer-encoding: chunked'), 'and yet tells a length'],
    ['another coding', head('transfer-encoding: gzip, chunked'), 'coding "gzip, chunked"'],
    ['two codings', head('transfer-encoding: chunked', 'transfer-encoding: gzip'), 'coding "chunked, gzip"'],
    ['a chunk without a length', `${head('transfer-encoding: chunked')}\r\nxy`, 'has no length'],
    ['a chunk of a strange length', `${head('transfer-encoding: chunked')}0x5\r\nxy`, 'has no length'],
    ['a chunk of a length below zero', `${head('transfer-encoding: chunked')}-5\r\nxy`, 'has no length'],
    ['a chunk longer than it says', `${head('transfer-encoding: chunked')}1\r\nxyz\r\n`, 'longer than it says'],
    ['an endless head', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(20_000)}`, 'head of the answer is too long'],
    ['a long head that ends', head(`x: ${'y'.repeat(20_000)}`, 'content-length: 0'), 'head of the answer is too long'],
    ['endless interim responses', 'HTTP/1.1 103 Early Hints\r\nx: y\r\n\r\n'.repeat(1000), 'too long'],
    [
      'endless chunks of a byte',
      head('transfer-encoding: chunked') + '1;y\r\nx\r\n'.repeat(3000),
      'its parts too small',
    ],
    ['endless trailers', `${head('transfer-encoding: chunked')}0\r\nx: ${'y'.repeat(20_000)}`, 'too long'],
    ['an endless chunk extension', `${head('transfer-encoding: chunked')}1;${'y'.repeat(20_000)}`, 'too long'],
    ['a length beyond the bound', head('content-length: 4097'), 'larger than 4096 bytes'],
    ['a chunk beyond the bound', `${head('transfer-encoding: chunked')}1001\r\n`, 'larger than 4096 bytes'],
    ['a body beyond the bound', head() + 'x'.repeat(4097), 'larger than 4096 bytes'],
  ])('refuses %s', (_title, wire, message) => {
    expect(() => whole(wire)).toThrow(message);
  });

  it('takes a body as large as it may be', () => {
    const body = 'x'.repeat(mostBytes);
    expect(read(Buffer.from(head('content-length: 4096') + body), [100, 2000])?.body.toString()).toBe(body);
  });
});
