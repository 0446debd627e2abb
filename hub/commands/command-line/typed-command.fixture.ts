import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { readSettings } from '../../../config/settings.ts';
import type { CommandIo, Output, RunCommand } from './command-io.ts';

/** Keeps what was written; with a width it passes for a terminal. */
export class Written extends Writable implements Output {
  readonly isTTY: boolean;
  readonly columns?: number;
  raw = '';

  constructor(columns?: number) {
    super({ decodeStrings: false });
    this.isTTY = columns !== undefined;
    if (columns !== undefined) this.columns = columns;
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.raw += chunk.toString();
    done();
  }

  /** Without colours. */
  get text(): string {
    return stripVTControlCharacters(this.raw);
  }
}

export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface TypedOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly pathOf?: (typed: string) => string;
}

/** Runs a command as if it had been typed, and tells what it wrote. */
export async function type(run: RunCommand, words: readonly string[], options: TypedOptions = {}): Promise<Typed> {
  const [out, err] = [new Written(options.columns), new Written(options.columns)];
  const io: CommandIo = {
    out,
    err,
    readSettings: () => readSettings(options.environment ?? {}),
    pathOf: options.pathOf ?? ((typed) => typed),
  };
  const code = await run(words, io);
  return { code, out: out.text, err: err.text };
}
