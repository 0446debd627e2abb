import type { Foundation } from './foundation.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface RequestContext extends Foundation {
  readonly loaders: Loaders;
}

export const createContext = (foundation: Foundation): RequestContext => ({
  ...foundation,
  loaders: createLoaders(foundation),
});
