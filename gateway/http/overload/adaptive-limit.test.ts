import { describe, expect, it } from 'vitest';
import { AdaptiveLimit } from './adaptive-limit.ts';

const limits = { mostAtOnce: 128, leastAtOnce: 8, delayMs: 100 };

function after(...delays: number[]): number {
  const limit = new AdaptiveLimit(limits);
  for (const delay of delays) limit.observe(delay);
  return limit.current;
}

describe('AdaptiveLimit', () => {
  it('shrinks while the event loop is late, never below the least', () => {
    expect([after(), after(101), after(101, 500)]).toEqual([128, 102, 81]);
    expect(after(...Array<number>(50).fill(1000))).toBe(8);
  });

  it('grows to the most again while it is not', () => {
    expect(after(101, 49)).toBe(110);
    expect(after(...Array<number>(50).fill(1000), ...Array<number>(15).fill(0))).toBe(128);
  });

  it('stays where it is between the two', () => {
    expect(after(101, 50, 100, 75)).toBe(102);
  });
});
