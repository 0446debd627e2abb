import type { FastifyInstance } from 'fastify';
import { readNamedOperations } from '../../../schema/operations/named-operation.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { acceptTrustedDocuments } from './accept-trusted-documents.ts';
import { createTrustedDocuments } from './trusted-documents.ts';

/** The committed operations may be asked for by name; where the settings say so, nothing else may. */
export async function trustDocuments(
  app: FastifyInstance,
  { trustedDocuments = 'off' }: GatewayOptions,
): Promise<void> {
  acceptTrustedDocuments(app, createTrustedDocuments(await readNamedOperations()), trustedDocuments);
}
