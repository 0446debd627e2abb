import type { Compose } from '../../gateway/composition/compose.ts';
import { composeSupergraph } from '../../gateway/composition/compose-supergraph.ts';
import { composeByApollo } from '../support/compose-by-apollo.ts';

const composers = new Map<string, Compose>([
  ['guild', composeSupergraph],
  ['apollo', composeByApollo],
]);

export function composerNamed(name: string): Compose {
  const composer = composers.get(name);
  if (!composer) throw new Error(`There is no composer "${name}": ${[...composers.keys()].join(', ')}`);
  return composer;
}
