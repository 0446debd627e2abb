import type { Settings } from '../../../config/settings.ts';

/** A terminal, or what stands in its place: a file, a pipe. */
export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  /** Width of a terminal in columns. */
  readonly columns?: number;
}

/** What a command knows of where it was typed. */
export interface CommandIo {
  /** What was asked for, and nothing else: it may be piped into another program. */
  readonly out: Output;
  /** Progress, hints and faults. */
  readonly err: Output;
  /** Throws where the environment holds a fault; help must work all the same, so it is asked for late. */
  readonly readSettings: () => Settings;
  /** The path that a typed path means. */
  readonly pathOf: (typed: string) => string;
}

/** Gives the exit code of the process. Throws `CommandFault`. */
export type RunCommand = (words: readonly string[], io: CommandIo) => Promise<number>;
