import { mayReport } from '../../../identity/rights.ts';
import { forbiddenOf } from '../../../schema/errors/act-refusals.ts';
import type { RegistryContext } from './registry-desk.ts';

/** Refuses, in the name of the field, whoever may not act for the unit. */
export function requireOwner(field: string, provinceId: string, { identity, areas }: RegistryContext): void {
  if (!mayReport(identity, provinceId, areas)) throw forbiddenOf(field, provinceId);
}
