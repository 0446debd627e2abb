import { expect } from 'vitest';
import type { TestHub } from '../support/test-hub.ts';

/** The data of an answer that has no errors. */
export async function answered<Data>(
  hub: TestHub,
  query: string,
  variables?: Record<string, unknown>,
  token?: string,
): Promise<Data> {
  const { data, errors } = await hub.ask(query, variables, token);
  expect(errors).toBeUndefined();
  return data as Data;
}
