import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { doesNotCompose, type Compose } from './compose.ts';
import { restoreExternalFields } from './restore-external-fields.ts';

export const composeSupergraph: Compose = (subgraphs) => {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw doesNotCompose(errors ?? []);
  return restoreExternalFields(supergraphSdl, subgraphs);
};
