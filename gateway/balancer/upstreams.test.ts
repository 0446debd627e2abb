import { describe, expect, it } from 'vitest';
import { Upstreams } from './upstreams.ts';

describe('Upstreams', () => {
  it('takes the gateways in turn', () => {
    const upstreams = new Upstreams(['a', 'b', 'c']);
    expect([upstreams.inOrder(), upstreams.inOrder(), upstreams.inOrder(), upstreams.inOrder()]).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c', 'a'],
      ['c', 'a', 'b'],
      ['a', 'b', 'c'],
    ]);
  });

  it('tries a gateway that did not answer last, until it has rested', () => {
    let now = 0;
    const upstreams = new Upstreams(['a', 'b'], () => now);
    upstreams.rest('a');
    expect(upstreams.inOrder()).toEqual(['b', 'a']);
    upstreams.inOrder();
    now = 2001;
    expect(upstreams.inOrder()).toEqual(['a', 'b']);
  });
});
