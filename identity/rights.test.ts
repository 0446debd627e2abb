import { expect, test } from 'vitest';
import { committedAreas } from '../schema/areas/committed-areas.ts';
import { nobody, type Identity, type Role } from './identity.ts';
import { mayPublish, mayRead, mayReport, scopesOf } from './rights.ts';

const areas = committedAreas();
const as = (role: Role, provinceId: string | null = null): Identity => ({ role, subject: 'somebody', provinceId });

test.each([
  ['public', nobody, [false, false, false]],
  ['analyst', as('analyst'), [true, false, false]],
  ['officer of it', as('officer', 'kon-tum'), [true, true, true]],
  ['officer of another', as('officer', 'gia-lai'), [false, false, false]],
  ['officer of the unit it went up in', as('officer', 'quang-ngai-2025'), [true, true, true]],
  ['publisher of it', as('publisher', 'kon-tum'), [false, false, true]],
  ['publisher of another', as('publisher', 'gia-lai'), [false, false, false]],
  ['publisher of the unit it went up in', as('publisher', 'quang-ngai-2025'), [false, false, false]],
  ['editor', as('editor'), [true, true, true]],
  ['operator', as('operator'), [true, true, true]],
])('%s: what is restricted of Kon Tum, its figures, and its subgraphs', (_who, identity, rights) => {
  expect([mayRead, mayReport, mayPublish].map((may) => may(identity, 'kon-tum', areas))).toEqual(rights);
});

test('an officer of a unit that is no more has no say in what came after it', () => {
  expect(mayRead(as('officer', 'kon-tum'), 'quang-ngai-2025', areas)).toBe(false);
});

test('an officer of no known unit has no right anywhere', () => {
  expect(mayRead(as('officer', 'atlantis'), 'atlantis', areas)).toBe(false);
});

test('what gateways are told of a role', () => {
  expect(scopesOf(nobody)).toEqual([]);
  expect(scopesOf(as('analyst'))).toEqual(['restricted:read', 'ministry:read']);
  expect(scopesOf(as('officer', 'kon-tum'))).toEqual(['restricted:read', 'figures:report', 'graph:publish']);
  expect(scopesOf(as('publisher', 'kon-tum'))).toEqual(['graph:publish']);
  expect(scopesOf(as('operator'))).toEqual([
    'restricted:read',
    'ministry:read',
    'figures:report',
    'graph:publish',
    'hub:operate',
  ]);
});
