import type { FastifyInstance } from 'fastify';
import { readActs } from '../../../schema/acts/read-acts.ts';
import { readNamedOperations } from '../../../schema/operations/named-operation.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { acceptTrustedDocuments } from './accept-trusted-documents.ts';
import { createTrustedDocuments } from './trusted-documents.ts';

/** The committed operations and acts may be asked for by name; where the settings say so, nothing else may. */
export async function trustDocuments(
  app: FastifyInstance,
  { trustedDocuments = 'off' }: GatewayOptions,
): Promise<void> {
  const documents = [...(await readNamedOperations()), ...(await readActs())];
  acceptTrustedDocuments(app, createTrustedDocuments(documents), trustedDocuments);
}
