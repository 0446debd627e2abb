import { expect, test } from 'vitest';
import { Domain } from '../../../schema/types/domain.ts';
import { domainNames } from './domain-names.ts';

test('fields and types are the words of the domain', () => {
  expect(Domain.words.map(domainNames)).toEqual([
    { field: 'infrastructure', type: 'Infrastructure' },
    { field: 'publicServices', type: 'PublicServices' },
    { field: 'security', type: 'Security' },
    { field: 'economy', type: 'Economy' },
    { field: 'programme', type: 'Programme' },
  ]);
});
