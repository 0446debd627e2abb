import { expect, it } from 'vitest';
import { Door } from './door.ts';

it('a door is busy until a turn passes without newcomers, but not for ever', () => {
  let now = 0;
  const door = new Door(() => now);
  expect(door.isBusy()).toBe(false);
  door.noteConnection();
  expect([door.isBusy(), door.isBusy()]).toEqual([true, false]);
  const busy: boolean[] = [];
  for (; now < 30; now += 5) {
    door.noteConnection();
    busy.push(door.isBusy());
  }
  expect(busy).toEqual([true, true, true, true, false, true]);
});
