import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';

/** One answer as it goes over the wire. */
export interface Representation {
  readonly encoding: string;
  readonly bytes: Buffer;
  readonly etag: string;
}

export const encodings = ['identity', 'gzip', 'br'];
const longestCompressionMs = 3000;

async function fetchOnce(url: string, encoding: string): Promise<Representation> {
  // undici's request leaves the body as it came.
  const { statusCode, headers, body } = await request(url, { headers: { 'accept-encoding': encoding } });
  const bytes = Buffer.from(await body.arrayBuffer());
  if (statusCode !== 200) throw new Error(`${url}: status ${statusCode}: ${bytes.toString().slice(0, 300)}`);
  return { encoding: String(headers['content-encoding'] ?? 'identity'), bytes, etag: String(headers['etag'] ?? '') };
}

/** The bytes of an address in one encoding; asks until it comes in that, for a server may compress beside its answers. */
export async function fetchRepresentation(url: string, encoding: string): Promise<Representation> {
  for (const begun = performance.now(); ; await sleep(20)) {
    const representation = await fetchOnce(url, encoding);
    if (representation.encoding === encoding && representation.etag !== '') return representation;
    if (performance.now() - begun > longestCompressionMs)
      throw new Error(`${url} comes as ${representation.encoding}, not ${encoding}, or without an ETag`);
  }
}
