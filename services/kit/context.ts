import { nobody, type Identity } from '../../identity/identity.ts';
import type { Foundation } from './foundation.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface RequestContext extends Foundation {
  readonly loaders: Loaders;
  /** Who asks. In a query the subject is null, for its answer serves all of the same role and province. */
  readonly identity: Identity;
}

export const createContext = (foundation: Foundation, identity: Identity = nobody): RequestContext => ({
  ...foundation,
  identity,
  loaders: createLoaders(foundation),
});
