import { setTimeout as pause } from 'node:timers/promises';
import { FigureReader, type Read, type Values } from './figure-reader.ts';
import type { Figure, FigureWriter } from './figure-writer.ts';

export interface RaceOptions {
  readonly urls: readonly string[];
  readonly writer: FigureWriter;
  readonly milliseconds: number;
  /** How long the writers rest at most after each few writes, so that memory gets a word in. */
  readonly restMs: number;
  /** Values count from here; none may have been written before. */
  readonly from: number;
}

export interface Race {
  readonly reads: number;
  readonly writes: number;
  readonly unchanged: number;
  /** Answers older than what was known before their request was sent, and whatever was no answer. */
  readonly faults: readonly string[];
}

const figures: readonly Figure[] = ['security', 'publicServices'];
const mostFaults = 20;

/**
 * Writers and readers at full speed. All of them share what is known: a value that a write was acknowledged for, or that
 * anybody was shown by any gateway, is the least that a request sent later may be answered.
 */
export async function race({ urls, writer, milliseconds, restMs, from }: RaceOptions): Promise<Race> {
  const known: Record<Figure, number> = { security: 0, publicServices: 0 };
  const end = performance.now() + milliseconds;
  const faults: string[] = [];
  let reads = 0;
  let writes = 0;
  let turn = from;

  const raise = (figure: Figure, value: number): void => {
    known[figure] = Math.max(known[figure], value);
  };

  function check(answer: Read, way: string, expected: readonly Figure[], least: Values): void {
    const { status, values, text } = answer;
    for (const figure of expected) {
      const value = values[figure];
      if (value === undefined) faults.push(`${way}: ${status} ${text.slice(0, 200)}`);
      else if (value < (least[figure] ?? 0)) faults.push(`${way}: ${figure} ${value}, known was ${least[figure]}`);
      else raise(figure, value);
    }
  }

  /** A writer's own next read, from every gateway at once. */
  async function readOwn(reader: FigureReader, figure: Figure): Promise<void> {
    const least = { ...known };
    const ask = async (url: string): Promise<void> =>
      check(await reader.ask(url, figure), `next read of the writer, of ${url}`, [figure], least);
    await Promise.all(urls.map(ask));
    reads += urls.length;
  }

  async function write(figure: Figure): Promise<void> {
    const reader = new FigureReader();
    while (performance.now() < end) {
      for (let burst = 0; burst < 3; burst++) {
        const value = ++turn;
        await writer.write(figure, value);
        raise(figure, value);
        writes += 1;
      }
      await readOwn(reader, figure);
      await pause(restMs * Math.random());
    }
    await reader.close();
  }

  async function readOnce(reader: FigureReader, url: string, way: number): Promise<void> {
    const least = { ...known };
    if (way < 0.2) {
      const isConditional = way < 0.15;
      check(await reader.view(url, isConditional), `view of ${url}`, figures, least);
    } else {
      const query = way < 0.4 ? 'both' : way < 0.7 ? 'security' : 'publicServices';
      check(await reader.ask(url, query), `"${query}" of ${url}`, query === 'both' ? figures : [query], least);
    }
    reads += 1;
  }

  /** The same of one gateway after the other: what the first has told, the second must know of. */
  async function read(reader: FigureReader): Promise<void> {
    while (performance.now() < end && faults.length < mostFaults) {
      const way = Math.random();
      for (const url of Math.random() < 0.5 ? urls : urls.toReversed()) await readOnce(reader, url, way);
    }
  }

  // Both figures are there before anybody reads.
  for (const figure of figures) {
    await writer.write(figure, ++turn);
    raise(figure, turn);
  }
  const readers = Array.from({ length: 8 }, () => new FigureReader());
  await Promise.all([...figures.map(write), ...readers.map(read)]);
  await Promise.all(readers.map(async (reader) => await reader.close()));
  const unchanged = readers.reduce((sum, reader) => sum + reader.unchanged, 0);
  return { reads, writes, unchanged, faults };
}
