import { hash } from 'node:crypto';
import { parse, print } from 'graphql';
import { BoundedCache } from '../../engine/planning/bounded-cache.ts';
import type { NamedOperation } from '../../../schema/operations/named-operation.ts';
import { mostTokens } from './limits.ts';

type Committed = Pick<NamedOperation, 'name' | 'operationName' | 'text'>;

/** The texts that are known beforehand. Each look-up yields the text to execute, or undefined. */
export interface TrustedDocuments {
  /** What may stand as `documentId`. */
  readonly names: readonly string[];
  /** By the name of the file or of the operation in it: `national-summary`, `NationalSummary`. */
  readonly byId: (id: string) => string | undefined;
  /** By the SHA-256, in hex, of the file as committed or of the text as graphql-js prints it. */
  readonly byHash: (sha256: string) => string | undefined;
  /** By a text that differs in nothing but spaces, commas and comments. */
  readonly byText: (text: string) => string | undefined;
}

/** Clients send the same few texts again and again: so many are known by their hash and not parsed twice. */
const rememberedTexts = 1000;

function normalise(text: string): string | null {
  try {
    return print(parse(text, { noLocation: true, maxTokens: mostTokens }));
  } catch {
    return null;
  }
}

export function createTrustedDocuments(operations: readonly Committed[]): TrustedDocuments {
  const ids = new Map<string, string>();
  const hashes = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const { name, operationName, text } of operations) {
    const normal = print(parse(text, { noLocation: true }));
    ids.set(operationName, normal).set(name, normal);
    for (const each of [text, normal]) hashes.set(hash('sha256', each), normal);
    texts.set(normal, normal);
  }
  const sent = new BoundedCache<string, string | null>(rememberedTexts);
  return {
    names: operations.map(({ name }) => name),
    byId: (id) => ids.get(id),
    byHash: (sha256) => hashes.get(sha256.toLowerCase()),
    byText: (text) => {
      const normal = sent.getOrMake(hash('sha256', text), () => texts.get(normalise(text) ?? '') ?? null);
      return normal ?? undefined;
    },
  };
}
