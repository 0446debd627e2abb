import { expect, test } from 'vitest';
import { readNamedOperations } from '../../../schema/operations/named-operation.ts';
import { findNamedOperation } from './find-operation.ts';
import { nearestNames } from '../../../schema/operations/nearest-names.ts';

test.each(['province-profile', 'ProvinceProfile', 'provinceProfile', 'province-profile.graphql'])(
  '%s finds it',
  async (wanted) => {
    expect(findNamedOperation(await readNamedOperations(), wanted)?.name).toBe('province-profile');
  },
);

test('a slip of the pen and a part of the name both lead to the nearest', () => {
  const names = ['dead-zones', 'khanh-hoa-dti-pillars', 'central-highlands-fibre', 'province-profile'];
  expect(nearestNames('ded-zone', names)[0]).toBe('dead-zones');
  expect(nearestNames('DtiPillars', names)[0]).toBe('khanh-hoa-dti-pillars');
  expect(nearestNames('fibre', names)[0]).toBe('central-highlands-fibre');
});
