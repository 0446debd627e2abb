import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { watchEventLoop } from './watch-event-loop.ts';

it('an event loop kept busy in long pieces is late, an idle one is not', async () => {
  let delays: number[] = [];
  const watch = watchEventLoop((delay) => delays.push(delay));
  await wait(600);
  expect(delays.length).toBeGreaterThanOrEqual(1);
  expect(Math.min(...delays)).toBeLessThan(50);
  delays = [];
  for (const end = performance.now() + 800; performance.now() < end; await wait(0)) {
    const piece = performance.now() + 120;
    while (performance.now() < piece);
  }
  watch.stop();
  expect(Math.max(...delays)).toBeGreaterThan(80);
});
