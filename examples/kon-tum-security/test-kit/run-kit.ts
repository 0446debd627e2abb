import { GraphQLError } from 'graphql';
import { Unusable, type Endpoint } from './ask-endpoint.ts';
import { checkOtherProvinces, checkOwnProvince } from './check-provinces.ts';
import { checkSchema } from './check-schema.ts';
import { checkTime } from './check-time.ts';
import { error, type Asked, type Found, type KitCheck, type KitFault } from './kit-check.ts';

export interface KitResult {
  readonly name: string;
  readonly faults: readonly KitFault[];
}

const checks: readonly { readonly name: string; readonly check: KitCheck }[] = [
  { name: 'SDL', check: checkSchema },
  { name: 'tỉnh này · own province', check: checkOwnProvince },
  { name: 'tỉnh khác · other provinces', check: checkOtherProvinces },
  { name: 'thời gian · time', check: checkTime },
];

async function find(check: KitCheck, asked: Asked): Promise<Found> {
  try {
    return await check(asked);
  } catch (thrown) {
    if (!(thrown instanceof Unusable || thrown instanceof GraphQLError)) throw thrown;
    return { faults: [error(null, `Không dùng được: ${thrown.message}`, `It cannot be used: ${thrown.message}`)] };
  }
}

/**
 * Asks an endpoint as the hub does, and says where it breaks the contract. What rests on a check that failed is made all the
 * same, as far as it can be: who mends one fault wants to know of the next.
 */
export async function runKit(endpoint: Endpoint, about: Pick<Asked, 'contract' | 'provinceId'>): Promise<KitResult[]> {
  const results: KitResult[] = [];
  let serves: readonly string[] = [];
  for (const { name, check } of checks) {
    const found = await find(check, { ...about, endpoint, serves });
    serves = found.serves ?? serves;
    results.push({ name, faults: found.faults });
    // An endpoint that does not even state its SDL is asked nothing more.
    if (check === checkSchema && !found.serves) break;
  }
  return results;
}
