import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { doesNotCompose, type Compose } from '../../gateway/composition/compose.ts';

/** The composer that the federation specification comes from, as the reference. */
export const composeByApollo: Compose = (subgraphs) => {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) throw doesNotCompose(errors ?? []);
  return supergraphSdl;
};
