import type { Settings } from '../../config/settings.ts';
import type { AreaList } from '../../schema/areas/area-list.ts';
import { openKeys } from '../keys/open-keys.ts';
import { createBearerIdentifier, type IdentifyBearer } from './identify-bearer.ts';
import type { IdentifyPublisher } from './identify-publisher.ts';

export type IdentitySettings = Pick<
  Settings,
  'IDENTITY_JWKS' | 'IDENTITY_ISSUER' | 'IDENTITY_AUDIENCE' | 'IDENTITY_TOLERANCE_S' | 'DATA_DIR'
>;

/** Tells who asks by `authorization: Bearer`, as the operator says whose tokens hold. */
export const bearerFromSettings = (
  settings: IdentitySettings,
  areas: AreaList,
  identifyPublisher: IdentifyPublisher | null,
): IdentifyBearer =>
  createBearerIdentifier(
    {
      keys: openKeys(settings.IDENTITY_JWKS, settings.DATA_DIR),
      issuer: settings.IDENTITY_ISSUER,
      audience: settings.IDENTITY_AUDIENCE,
      clockToleranceSeconds: settings.IDENTITY_TOLERANCE_S,
      areas,
    },
    identifyPublisher,
  );
