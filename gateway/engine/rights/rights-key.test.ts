import { expect, test } from 'vitest';
import { anonymous } from '../engine.ts';
import { readRequirements } from './read-requirements.ts';
import { rightsKey } from './rights-key.ts';
import { callerWith, composedSchema, libraryGraph } from './rights-graph.fixture.ts';

const library = readRequirements(composedSchema(...libraryGraph));
const free = readRequirements(composedSchema('type Query { open: String }'));

test('callers whose scopes differ only in what the graph does not speak of share a key', () => {
  expect(rightsKey(callerWith('admin', 'mail', 'log'), library)).toBe(
    rightsKey(callerWith('log', 'admin', 'log'), library),
  );
});

test('callers who may see different things do not', () => {
  const callers = [anonymous, callerWith(), callerWith('admin'), callerWith('admin', 'log'), callerWith('log')];
  const views = callers.map((caller) => ({ ...caller, view: 'admin' }));
  expect(new Set([...callers, ...views].map((caller) => rightsKey(caller, library))).size).toBe(10);
});

test('in a graph without rights only the view counts', () => {
  expect(rightsKey(callerWith('admin'), free)).toBe(rightsKey(anonymous, free));
  expect(rightsKey({ ...anonymous, view: 'public' }, free)).not.toBe(rightsKey(anonymous, free));
});
