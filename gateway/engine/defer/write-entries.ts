import type { GraphQLFormattedError } from 'graphql';
import { answerBuffer, writeBytes, writeJson } from '../projection/answer-buffer.ts';
import type { ObjectShape } from '../projection/answer-shape.ts';
import { compileWriter, type WriteData } from '../projection/compile-writer.ts';
import type { AnswerPath, PartPlace } from './part-places.ts';

/** What one object gets by a deferred fragment. */
export interface Entry {
  readonly path: AnswerPath;
  /** Its JSON text; null where the fragment is null as a whole, for which an error says why. */
  readonly data: Buffer | null;
}

const writers = new WeakMap<ObjectShape, WriteData>();

function writerOf(shape: ObjectShape): WriteData {
  const known = writers.get(shape);
  if (known) return known;
  const made = compileWriter(shape);
  writers.set(shape, made);
  return made;
}

function writeObject({ object, shape }: PartPlace, about: unknown): Buffer | null {
  const write = writerOf(shape);
  let isVoid = false;
  const written = writeBytes((position) => {
    const end = write(object, about, position);
    isVoid = end < 0;
    return isVoid ? writeJson(null, position) : end;
  });
  return isVoid ? null : written;
}

/** Writes a fragment for each of its objects. `about` is what the schema says of itself, where the fragment asks. */
export function writeEntries(places: readonly PartPlace[], about: unknown, mayEscape: boolean): readonly Entry[] {
  answerBuffer.mayEscape = mayEscape;
  return places.map((place) => ({ path: place.path, data: writeObject(place, about) }));
}

export const areSame = (some: readonly Entry[], others: readonly Entry[]): boolean =>
  some.length === others.length &&
  some.every(({ data, path }, index) => {
    const other = others[index];
    if (JSON.stringify(path) !== JSON.stringify(other?.path)) return false;
    return data && other?.data ? data.equals(other.data) : data === other?.data;
  });

/** What is told of a part beside its data. */
export interface ToldEntry extends Entry {
  readonly errors: readonly GraphQLFormattedError[];
}

/** A later part of an answer, as the specification of incremental delivery had it in August 2022. */
export function writePayload(
  entries: readonly ToldEntry[],
  label: string | null,
  extensions: object | undefined,
  hasNext: boolean,
): Buffer {
  const labelled = label === null ? '' : `,"label":${JSON.stringify(label)}`;
  const chunks: Buffer[] = [];
  const add = (text: string): void => void chunks.push(Buffer.from(text));
  for (const [index, { path, data, errors }] of entries.entries()) {
    add(`${index > 0 ? ',' : ''}{"path":${JSON.stringify(path)}${labelled},"data":`);
    if (data) chunks.push(data);
    else add('null');
    if (errors.length > 0) add(`,"errors":${JSON.stringify(errors)}`);
    add(index === 0 && extensions ? `,"extensions":${JSON.stringify(extensions)}}` : '}');
  }
  if (entries.length === 0) return Buffer.from(`{"hasNext":${String(hasNext)}}`);
  return Buffer.concat([Buffer.from('{"incremental":['), ...chunks, Buffer.from(`],"hasNext":${String(hasNext)}}`)]);
}
