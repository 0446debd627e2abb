import { beforeEach, describe, expect, it } from 'vitest';
import { CircuitBreaker, CircuitOpenError, type CallOutcome } from './circuit-breaker.ts';

const start = Date.parse('2026-11-01T00:00:00Z');
let now = start;
let breaker: CircuitBreaker;

const call = (...outcomes: CallOutcome[]): void => {
  for (const outcome of outcomes) breaker.leave(breaker.enter(), outcome);
};

beforeEach(() => {
  now = start;
  breaker = new CircuitBreaker('economy', {}, () => now);
});

describe('CircuitBreaker', () => {
  it('opens on five failures on end, and a success between starts the count anew', () => {
    breaker = new CircuitBreaker('economy', { leastCalls: 100 }, () => now);
    call('failed', 'failed', 'failed', 'failed', 'succeeded', 'failed', 'failed', 'failed', 'failed');
    expect(breaker.state.kind).toBe('closed');
    call('failed');
    expect(breaker.state.kind).toBe('open');
  });

  it('opens when half of at least ten calls within the window failed, not before the tenth', () => {
    for (let index = 0; index < 4; index++) call('succeeded', 'failed');
    call('succeeded');
    expect(breaker.state.kind).toBe('closed');
    call('failed');
    expect(breaker.state).toEqual({ kind: 'open', since: start, until: start + 1000, openMs: 1000 });
  });

  it('forgets what lies before the window', () => {
    for (let index = 0; index < 4; index++) call('succeeded', 'failed');
    now += 11_000;
    call('succeeded', 'failed');
    expect([breaker.state.kind, breaker.counts]).toEqual(['closed', { calls: 2, failures: 1, refused: 0 }]);
  });

  it('refuses while open, and says since when and until when', () => {
    call('failed', 'failed', 'failed', 'failed', 'failed');
    now += 999;
    expect(() => breaker.enter()).toThrow(
      new CircuitOpenError('economy', new Date(start), new Date('2026-11-01T00:00:01Z')),
    );
    expect(breaker.counts).toEqual({ calls: 5, failures: 5, refused: 1 });
  });

  it('lets one probe through when its time is over, and closes on its success', () => {
    call('failed', 'failed', 'failed', 'failed', 'failed');
    now += 1000;
    const probe = breaker.enter();
    expect(breaker.state.kind).toBe('half-open');
    expect(() => breaker.enter()).toThrow(CircuitOpenError);
    breaker.leave(probe, 'succeeded');
    expect(breaker.state).toEqual({ kind: 'closed', since: now });
    call('failed', 'failed', 'failed', 'failed');
    expect(breaker.state.kind).toBe('closed');
  });

  it('stays open twice as long after each probe that fails, up to 30 s, and 1 s again once it had closed', () => {
    call('failed', 'failed', 'failed', 'failed', 'failed');
    const lengths: number[] = [];
    for (let probes = 0; probes < 7; probes++) {
      if (breaker.state.kind !== 'open') break;
      lengths.push(breaker.state.until - now);
      now = breaker.state.until;
      call('failed');
    }
    expect(lengths).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    now += 30_000;
    call('succeeded', 'failed', 'failed', 'failed', 'failed', 'failed');
    expect(breaker.state).toEqual({ kind: 'open', since: now, until: now + 1000, openMs: 1000 });
  });

  it('lets the next through as a probe where one was abandoned', () => {
    call('failed', 'failed', 'failed', 'failed', 'failed');
    now += 1000;
    call('abandoned');
    const probe = breaker.enter();
    expect(() => breaker.enter()).toThrow(CircuitOpenError);
    breaker.leave(probe, 'succeeded');
    expect(breaker.state.kind).toBe('closed');
  });

  it('is moved by no call that was let through in another state', () => {
    const early = [breaker.enter(), breaker.enter()];
    call('failed', 'failed', 'failed', 'failed', 'failed');
    breaker.leave(early[0] ?? -1, 'succeeded');
    expect(breaker.state.kind).toBe('open');
    now += 1000;
    breaker.enter();
    breaker.leave(early[1] ?? -1, 'failed');
    expect(breaker.state.kind).toBe('half-open');
  });

  it('counts no abandoned call', () => {
    call('failed', 'failed', 'failed', 'failed', 'abandoned');
    expect(breaker.counts).toEqual({ calls: 4, failures: 4, refused: 0 });
  });
});
