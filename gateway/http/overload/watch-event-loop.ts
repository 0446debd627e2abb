import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolutionMs = 10;
const lookMs = 250;
const nanoseconds = 1e6;

/**
 * Tells four times a second how late the event loop was, as one met it who came at any moment: long delays count by their
 * length, for more come during them. Its utilization says less: a loop that is always busy but never late does its best.
 */
export function watchEventLoop(onDelay: (delayMs: number) => void): { stop(): void } {
  const histogram = monitorEventLoopDelay({ resolution: resolutionMs });
  histogram.enable();
  const look = setInterval(() => {
    const { mean, stddev } = histogram;
    // Each sample is the time between two ticks of a timer, so it holds the tick's own length.
    if (mean > 0) onDelay(Math.max(0, (mean + stddev ** 2 / mean) / nanoseconds - resolutionMs));
    histogram.reset();
  }, lookMs).unref();
  return {
    stop: () => {
      clearInterval(look);
      histogram.disable();
    },
  };
}
