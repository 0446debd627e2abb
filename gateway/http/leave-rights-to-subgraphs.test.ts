import { expect, test } from 'vitest';
import { composeSupergraph } from '../composition/compose-supergraph.ts';
import { leaveRightsToSubgraphs } from './leave-rights-to-subgraphs.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes"])';
const supergraphOf = (scope: string): string =>
  composeSupergraph([
    {
      name: 'words',
      url: 'http://words.invalid',
      sdl: `${link} type Query { open: Int closed: Int @requiresScopes(scopes: [["${scope}"]]) }`,
    },
  ]);

test('rights that our subgraphs enforce are taken out, and nothing else', () => {
  const text = leaveRightsToSubgraphs(supergraphOf('restricted:read'));
  expect(text).not.toContain('requiresScopes');
  expect(text).toMatch(/open: Int[\s\S]*closed: Int/);
  expect(text).toContain('https://specs.apollo.dev/join/');
});

test('rights that others declared stay', () => {
  const supergraph = supergraphOf('payroll');
  expect(leaveRightsToSubgraphs(supergraph)).toBe(supergraph);
});
