import type { JsonValue } from '../../../schema/operations/json-value.ts';
import type { CommandIo, RunCommand } from '../command-line/command-io.ts';
import { interruptible } from '../exchange/interruptible.ts';
import { openPage, type Page } from '../terminal/page.ts';
import type { Asking } from './asking.ts';
import { openGraph, type Graph } from './open-graph.ts';

/** What a command has to tell. */
export interface Told {
  /** As it came. */
  readonly answer: JsonValue;
  /** As a person reads it. */
  readonly lines: (page: Page) => readonly string[];
  /** What the process ends with. */
  readonly code: number;
}

export interface AskingCommand<Wish extends Asking> {
  readonly usage: string;
  /** Null where help is asked for. Throws `CommandFault`. */
  readonly read: (words: readonly string[]) => Wish | null;
  readonly run: (wish: Wish, graph: Graph, io: CommandIo) => Promise<Told>;
}

/** A command that asks the graph of a running hub, or acts on it, as whom a token speaks for. */
export const askingCommand =
  <Wish extends Asking>({ usage, read, run }: AskingCommand<Wish>): RunCommand =>
  async (words, io) => {
    const wish = read(words);
    if (!wish) {
      io.out.write(usage);
      return 0;
    }
    const told = await interruptible(async (signal) => await run(wish, await openGraph(wish, io, signal), io));
    const text = wish.asJson
      ? JSON.stringify(told.answer, null, 2)
      : told.lines(openPage(io.out, wish.language)).join('\n');
    io.out.write(`${text}\n`);
    return told.code;
  };
