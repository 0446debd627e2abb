import type { Contract } from '../src/contract/read-contract.ts';
import type { Fault } from '../src/fault.ts';
import type { Endpoint } from './ask-endpoint.ts';

export interface KitFault extends Fault {
  /** A warning does not keep the subgraph from being published. */
  readonly severity: 'error' | 'warning';
}

/** What is looked at. */
export interface Asked {
  readonly endpoint: Endpoint;
  readonly contract: Contract;
  readonly provinceId: string;
  /** Fields of the profile that the endpoint says it serves. */
  readonly serves: readonly string[];
}

export interface Found {
  readonly faults: readonly KitFault[];
  /** Of the schema: what the endpoint serves. */
  readonly serves?: readonly string[];
}

/** May throw `Unusable`, which is a fault as well. */
export type KitCheck = (asked: Asked) => Promise<Found>;

export const error = (place: string | null, vi: string, en: string): KitFault => ({ severity: 'error', place, vi, en });
export const warning = (place: string | null, vi: string, en: string): KitFault => ({
  severity: 'warning',
  place,
  vi,
  en,
});
