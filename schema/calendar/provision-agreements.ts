import { committedAreas } from '../areas/committed-areas.ts';
import { catalogue } from '../indicators/catalogue.ts';
import type { ProvisionAgreement } from './provision-agreement.ts';
import { readAgreements } from './read-agreements.ts';

let loaded: readonly ProvisionAgreement[] | undefined;

/** The committed agreements in the order of their file, read and checked on first use. */
export const provisionAgreements = (): readonly ProvisionAgreement[] =>
  (loaded ??= readAgreements({ areas: committedAreas(), catalogue: catalogue() }));
