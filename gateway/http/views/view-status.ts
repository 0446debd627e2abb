import { errorCatalogue } from '../../../schema/errors/catalogue.ts';
import { isShown } from '../../../schema/errors/masked-error.ts';

interface Told {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: Record<string, unknown> }[];
}

const statusByCode: Readonly<Record<string, number>> = {
  [errorCatalogue.unknownProvince.code]: 404,
  [errorCatalogue.unknownRegion.code]: 404,
  [errorCatalogue.unauthenticated.code]: 401,
  [errorCatalogue.forbidden.code]: 403,
  [errorCatalogue.overloaded.code]: 503,
  [errorCatalogue.subgraphUnavailable.code]: 503,
  [errorCatalogue.internal.code]: 500,
};

/**
 * The status of an answer with errors: 200 where any root field holds something, for then the answer is partial. Where
 * nothing was answered, by the first error: what the client can mend is 4xx, the rest 5xx;
 * without any `data` the operation was refused before it ran, which only the client can mend.
 */
export function viewStatus(body: Uint8Array): number {
  const { data, errors } = JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()) as Told;
  if (Object.values(data ?? {}).some((value) => value !== null)) return 200;
  const [error] = errors ?? [];
  if (!error) return 200;
  const isRefused = data === undefined || isShown(error);
  return statusByCode[String(error.extensions?.['code'])] ?? (isRefused ? 400 : 500);
}
