import type { IncomingMessage } from 'node:http';
import type { Settings } from '../../config/settings.ts';
import type { Identity } from '../../identity/identity.ts';
import { audienceText, identityText } from '../../identity/identity-text.ts';
import { openKeys } from '../../identity/keys/open-keys.ts';
import { scopesOf } from '../../identity/rights.ts';
import { createBearerIdentifier } from '../../identity/tokens/identify-bearer.ts';
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

/** How a gateway tells who asks: by `authorization: Bearer`, or not at all. */
export function identifyCallers(
  settings: Pick<
    Settings,
    'IDENTITY_JWKS' | 'IDENTITY_ISSUER' | 'IDENTITY_AUDIENCE' | 'IDENTITY_TOLERANCE_S' | 'DATA_DIR'
  >,
  areas: AreaList,
): Required<Pick<GatewayOptions, 'identify' | 'rightsHeaders'>> {
  const identify = createBearerIdentifier({
    keys: openKeys(settings.IDENTITY_JWKS, settings.DATA_DIR),
    issuer: settings.IDENTITY_ISSUER,
    audience: settings.IDENTITY_AUDIENCE,
    clockToleranceSeconds: settings.IDENTITY_TOLERANCE_S,
    areas,
  });
  return {
    identify: ({ headers }: IncomingMessage) => identify(headers.authorization)?.then(callerOf) ?? anonymous,
    rightsHeaders: ['authorization'],
  };
}
