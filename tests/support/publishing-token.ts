import { answered } from '../e2e/answered.ts';
import type { TestHub } from './test-hub.ts';

export interface PublishingToken {
  /** As it is sent. */
  readonly secret: string;
  readonly id: string;
}

const make = `mutation ($province: ID!, $name: String!, $days: Int!) {
  makePublishingToken(province: $province, name: $name, days: $days) { secret token { id } }
}`;

/** A publishing token of a unit, made by its officer. */
export async function publishingToken(
  hub: TestHub,
  province: string,
  { name = 'build server', days = 30 } = {},
): Promise<PublishingToken> {
  const officer = await hub.tokenFor('officer', province);
  const { makePublishingToken } = await answered<{
    makePublishingToken: { secret: string; token: { id: string } };
  }>(hub, make, { province, name, days }, officer);
  return { secret: makePublishingToken.secret, id: makePublishingToken.token.id };
}
