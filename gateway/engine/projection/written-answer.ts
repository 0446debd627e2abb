import type { GraphQLFormattedError } from 'graphql';
import { answerBuffer, writeAscii, writeBytes, writeJson } from './answer-buffer.ts';
import type { WriteData } from './compile-writer.ts';

/**
 * Data that is written already. It stands in a result where others have a tree of objects, so that nothing on the way
 * to the client turns it into one and back; whoever must look into it may read `toJSON`.
 */
export class WrittenData {
  /** The text of a whole answer that holds nothing but this data: `{"data":…}`. */
  readonly answer: Buffer;

  constructor(answer: Buffer) {
    this.answer = answer;
  }

  toJSON(): unknown {
    return (JSON.parse(this.answer.toString('utf8')) as { data: unknown }).data;
  }
}

const opening = '{"data":';

/** Writes what the subgraphs said as the operation asks for it. `hasFaults` tells whether a null stands where none may. */
export function writeAnswer(
  writeData: WriteData,
  data: unknown,
  introspection: unknown,
  mayEscape: boolean,
): { written: WrittenData; hasFaults: boolean } {
  answerBuffer.mayEscape = mayEscape;
  const answer = writeBytes((position) => {
    answerBuffer.hasFaults = false;
    const start = writeAscii(opening, position);
    const end = writeData(data, introspection, start);
    if (end < 0) answerBuffer.hasFaults = true;
    return writeAscii('}', end < 0 ? writeJson(null, start) : end);
  });
  return { written: new WrittenData(answer), hasFaults: answerBuffer.hasFaults };
}

/** The whole text of an answer. */
export function completeAnswer(
  { answer }: WrittenData,
  errors: readonly GraphQLFormattedError[] | undefined,
  extensions: Readonly<Record<string, unknown>> | undefined,
): Buffer {
  if (!errors?.length && !extensions) return answer;
  const rest = `${errors?.length ? `,"errors":${JSON.stringify(errors)}` : ''}${extensions ? `,"extensions":${JSON.stringify(extensions)}` : ''}}`;
  return Buffer.concat([answer.subarray(0, -1), Buffer.from(rest)]);
}
