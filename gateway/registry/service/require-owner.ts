import { mayPublish } from '../../../identity/rights.ts';
import { forbiddenOf } from '../../../schema/errors/act-refusals.ts';
import type { RegistryContext } from './registry-desk.ts';

/** Refuses, in the name of the field, whoever may not publish for the unit. */
export function requireOwner(field: string, provinceId: string, { identity, areas }: RegistryContext): void {
  if (!mayPublish(identity, provinceId, areas)) throw forbiddenOf(field, provinceId);
}
