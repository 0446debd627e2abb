import type { IncomingMessage } from 'node:http';
import type { Identity } from '../../identity/identity.ts';
import { audienceText, identityText } from '../../identity/identity-text.ts';
import { scopesOf } from '../../identity/rights.ts';
import { bearerFromSettings, type IdentitySettings } from '../../identity/tokens/bearer-from-settings.ts';
import type { IdentifyPublisher } from '../../identity/tokens/identify-publisher.ts';
import type { AreaList } from '../../schema/areas/area-list.ts';
import { anonymous, type Caller } from '../engine/engine.ts';
import type { GatewayOptions } from './gateway-options.ts';

const callers = new WeakMap<Identity, Caller>();

/** The same for the same identity, so that the engine need not compare what is one. */
function callerOf(identity: Identity): Caller {
  if (identity.role === 'public') return anonymous;
  const known = callers.get(identity);
  if (known) return known;
  const caller: Caller = {
    isAuthenticated: true,
    scopes: scopesOf(identity),
    view: null,
    audience: audienceText(identity),
    author: identityText(identity),
  };
  callers.set(identity, caller);
  return caller;
}

/**
 * How a gateway tells who asks: by `authorization: Bearer`, or not at all. `identifyPublisher` is null where it has no
 * database in which publishing tokens could be looked up.
 */
export function identifyCallers(
  settings: IdentitySettings,
  areas: AreaList,
  identifyPublisher: IdentifyPublisher | null,
): Required<Pick<GatewayOptions, 'identify' | 'rightsHeaders'>> {
  const identify = bearerFromSettings(settings, areas, identifyPublisher);
  return {
    identify: ({ headers }: IncomingMessage) => identify(headers.authorization)?.then(callerOf) ?? anonymous,
    rightsHeaders: ['authorization'],
  };
}
