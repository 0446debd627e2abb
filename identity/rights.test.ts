import { expect, test } from 'vitest';
import { committedAreas } from '../schema/areas/committed-areas.ts';
import { nobody, type Identity, type Role } from './identity.ts';
import { mayRead, mayReport, scopesOf } from './rights.ts';

const areas = committedAreas();
const as = (role: Role, provinceId: string | null = null): Identity => ({ role, subject: 'somebody', provinceId });

test.each([
  ['public', nobody, false, false],
  ['analyst', as('analyst'), true, false],
  ['officer of it', as('officer', 'kon-tum'), true, true],
  ['officer of another', as('officer', 'gia-lai'), false, false],
  ['officer of the unit it went up in', as('officer', 'quang-ngai-2025'), true, true],
  ['editor', as('editor'), true, true],
  ['operator', as('operator'), true, true],
])('%s: what is restricted of Kon Tum, and its figures', (_who, identity, reads, reports) => {
  expect([mayRead(identity, 'kon-tum', areas), mayReport(identity, 'kon-tum', areas)]).toEqual([reads, reports]);
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
  expect(scopesOf(as('officer', 'kon-tum'))).toEqual(['restricted:read', 'figures:report']);
  expect(scopesOf(as('operator'))).toEqual(['restricted:read', 'ministry:read', 'figures:report', 'hub:operate']);
});
