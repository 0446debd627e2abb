import cliProgress from 'cli-progress';
import type { Output } from '../command-line/command-io.ts';

/** How far a command is. */
export interface Progress {
  /** `done` of `of`, null while that is not known, both as told in `amount`; a new `step` starts anew. */
  show(step: string, done: number, of: number | null, amount?: (count: number) => string): void;
  /** To be called in any case: a bar that is left keeps the process alive. */
  end(): void;
}

interface Shown {
  readonly step: string;
  readonly count: string;
  readonly isKnown: boolean;
}

function openBar(stream: Output): Progress {
  const bar = new cliProgress.SingleBar({
    stream,
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    // Whoever presses Ctrl+C keeps a terminal as it was, and the process ends.
    gracefulExit: false,
    linewrap: true,
    format: (options, { progress }, { step, count, isKnown }: Shown) =>
      `${step} ${isKnown ? `${cliProgress.Format.BarFormat(progress, options)} ${Math.floor(progress * 100)}% ` : ''}${count}`,
  });
  return {
    show(step, done, of, amount = String) {
      const count = of === null ? (done > 0 ? amount(done) : '') : `${amount(done)}/${amount(of)}`;
      const shown: Shown = { step, count, isKnown: of !== null };
      const total = of ?? 1;
      if (!bar.isActive) bar.start(total, done, shown);
      bar.setTotal(total);
      bar.update(done, shown);
    },
    end: () => bar.stop(),
  };
}

/** One line a step. */
function openLines(stream: Output): Progress {
  let last = '';
  return {
    show(step) {
      if (step !== last) stream.write(`${step}…\n`);
      last = step;
    },
    end: () => undefined,
  };
}

/** A bar that goes when it is done, on a terminal; elsewhere a line for each step. */
export const openProgress = (stream: Output): Progress => (stream.isTTY ? openBar(stream) : openLines(stream));

export const noProgress: Progress = { show: () => undefined, end: () => undefined };
