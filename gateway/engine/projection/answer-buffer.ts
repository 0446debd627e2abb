/**
 * The bytes of one answer at a time: writing never waits, so all operations share one buffer. Nothing checks for room
 * on the way: what does not fit throws a RangeError or leaves the end behind the buffer's, and then all is written
 * again in a larger one.
 */
export const answerBuffer = {
  bytes: Buffer.allocUnsafeSlow(1 << 20),
  view: new DataView(new ArrayBuffer(0)),
  /** Whether strings may hold what JSON must escape. */
  mayEscape: true,
  /** Set when a null took the place of something that may not be null, or of a value that its type does not allow. */
  hasFaults: false,
};

const usualBytes = 1 << 20;
const mostBytes = 1 << 29;

function resize(bytes: number): void {
  answerBuffer.bytes = Buffer.allocUnsafeSlow(bytes);
  const { buffer, byteOffset, byteLength } = answerBuffer.bytes;
  answerBuffer.view = new DataView(buffer, byteOffset, byteLength);
}
resize(usualBytes);

/** Writes by `write`, which gets the position to begin at and gives the one it ended at, and hands out a copy of the bytes. */
export function writeBytes(write: (position: number) => number): Buffer {
  for (;;) {
    const { byteLength } = answerBuffer.bytes;
    try {
      const end = write(0);
      // The last constant may have been written up to three bytes beyond its end.
      if (end + 4 <= byteLength) {
        const written = Buffer.from(answerBuffer.bytes.subarray(0, end));
        if (byteLength > 16 * usualBytes) resize(usualBytes);
        return written;
      }
    } catch (error) {
      if (!(error instanceof RangeError) || byteLength >= mostBytes) throw error;
    }
    resize(byteLength * 2);
  }
}

// oxlint-disable-next-line no-control-regex -- control characters are what JSON escapes
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;
const shortLength = 24;
const quote = 0x22;

function writeLongString(text: string, position: number): number {
  const { bytes, mayEscape } = answerBuffer;
  if (position + 3 * text.length + 2 > bytes.byteLength) throw new RangeError('the answer buffer is full');
  if (mayEscape && escaped.test(text)) {
    const json = JSON.stringify(text);
    if (position + 3 * json.length > bytes.byteLength) throw new RangeError('the answer buffer is full');
    return position + bytes.write(json, position);
  }
  bytes[position] = quote;
  const end = position + 1 + bytes.write(text, position + 1);
  bytes[end] = quote;
  return end + 1;
}

/** Writes a string as JSON and gives the position behind it. */
export function writeString(text: string, position: number): number {
  const { length } = text;
  if (length > shortLength) return writeLongString(text, position);
  const { bytes, mayEscape } = answerBuffer;
  let end = position;
  bytes[end++] = quote;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      if (mayEscape && (code < 0x20 || code === quote || code === 0x5c)) return writeLongString(text, position);
      bytes[end++] = code;
    } else if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6);
      bytes[end++] = 0x80 | (code & 0x3f);
    } else if (code < 0xd800 || code > 0xdfff) {
      bytes[end++] = 0xe0 | (code >> 12);
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[end++] = 0x80 | (code & 0x3f);
    } else return writeLongString(text, position);
  }
  bytes[end++] = quote;
  return end;
}

/** Writes text that needs no quotes and is of ASCII alone. */
export function writeAscii(text: string, position: number): number {
  const { bytes } = answerBuffer;
  for (let index = 0; index < text.length; index += 1) bytes[position + index] = text.charCodeAt(index);
  return position + text.length;
}

/** Writes a finite number as JSON does. */
export function writeNumber(value: number, position: number): number {
  if (value >= 0 && value < 1_000_000 && Number.isInteger(value)) {
    const { bytes } = answerBuffer;
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) digits += 1;
    let rest = value | 0;
    for (let at = position + digits - 1; at >= position; at -= 1) {
      const next = (rest / 10) | 0;
      bytes[at] = 0x30 + rest - next * 10;
      rest = next;
    }
    return position + digits;
  }
  return writeAscii(String(value), position);
}

/** Writes any JSON value. */
export function writeJson(value: unknown, position: number): number {
  const { bytes } = answerBuffer;
  const json = JSON.stringify(value) ?? 'null';
  if (position + 3 * json.length > bytes.byteLength) throw new RangeError('the answer buffer is full');
  return position + bytes.write(json, position);
}
