import { randomBytes, sign } from 'node:crypto';
import type { HttpLink } from '../../engine/subgraphs/subgraph-link.ts';
import { endpointLimits } from './endpoint-limits.ts';
import {
  contentDigest,
  coveredComponents,
  signatureAlgorithm,
  signatureLabel,
  signatureTag,
} from './request-signature.ts';
import { signatureBase } from './signature-base.ts';
import type { EndpointSigningKey } from './signing-key.ts';

/** Makes the headers by which an endpoint knows that the hub asks it; given its address, as it is asked. */
export type SignRequest = (targetUri: string) => NonNullable<HttpLink['headersFor']>;

const components = `(${coveredComponents.map((component) => `"${component}"`).join(' ')})`;
const nonceBytes = 16;

/**
 * Signs calls to provinces’ subgraphs by HTTP Message Signatures (RFC 9421), so that they can let the hub in and nobody
 * else. They are told nothing of who asks: not who the hub answers, nor with which rights.
 */
export function createRequestSigner(
  { keyid, privateKey }: Pick<EndpointSigningKey, 'keyid' | 'privateKey'>,
  nowMs: () => number = Date.now,
): SignRequest {
  return (targetUri) =>
    ({ body, requestId }) => {
      const created = Math.floor(nowMs() / 1000);
      const digest = contentDigest(body);
      const parameters =
        `${components};created=${created};expires=${created + endpointLimits.signatureSeconds};keyid="${keyid}"` +
        `;alg="${signatureAlgorithm}";nonce="${randomBytes(nonceBytes).toString('base64url')}";tag="${signatureTag}"`;
      const values = ['POST', targetUri, digest, 'application/json', requestId];
      const covered = coveredComponents.map((component, at) => [component, values[at] ?? ''] as const);
      const signature = sign(null, Buffer.from(signatureBase(covered, parameters)), privateKey);
      return {
        'content-digest': digest,
        'signature-input': `${signatureLabel}=${parameters}`,
        signature: `${signatureLabel}=:${signature.toString('base64')}:`,
      };
    };
}
