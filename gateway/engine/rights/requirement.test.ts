import { expect, test } from 'vitest';
import { bothRequired, isMet, leastDemanding, missingScopes, nothingRequired } from './requirement.ts';
import { callerWith } from './rights-graph.fixture.ts';

const scopes = (...alternatives: string[][]): { authenticated: boolean; scopes: string[][] } => ({
  authenticated: false,
  scopes: alternatives,
});

test.each([
  [[], false],
  [['a'], true],
  [['b'], false],
  [['b', 'c'], true],
  [['c', 'other'], false],
])('scopes are any of the lists, and all of a list: %j', (held, met) => {
  expect(isMet(scopes(['a'], ['b', 'c']), callerWith(...held))).toBe(met);
});

test('authentication is asked for beside the scopes', () => {
  const requirement = bothRequired({ authenticated: true, scopes: null }, scopes(['a']));
  expect(isMet(requirement, callerWith('a'))).toBe(true);
  expect(isMet(requirement, { ...callerWith('a'), isAuthenticated: false })).toBe(false);
});

test('an empty list of alternatives is met by nobody, an empty alternative by everybody', () => {
  expect(isMet(scopes(), callerWith('a'))).toBe(false);
  expect(isMet(scopes([]), callerWith())).toBe(true);
});

test('two requirements together ask for one alternative of each, without those that ask for more than another', () => {
  expect(bothRequired(scopes(['a'], ['admin']), scopes(['b'], ['admin']))).toEqual(scopes(['admin'], ['a', 'b']));
  expect(bothRequired(nothingRequired, scopes(['a']))).toEqual(scopes(['a']));
  expect(leastDemanding([['b', 'a', 'b'], ['a', 'b', 'c'], ['d']])).toEqual([['d'], ['a', 'b']]);
});

test('what is missing is told less what the caller has', () => {
  expect(missingScopes(scopes(['a', 'b'], ['c', 'd', 'e']), callerWith('b'))).toEqual([['a'], ['c', 'd', 'e']]);
  expect(missingScopes(scopes(['a']), callerWith('a'))).toEqual([]);
});
