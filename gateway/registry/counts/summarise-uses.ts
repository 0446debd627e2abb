import { hash } from 'node:crypto';
import { usageReportingSignature } from '@apollo/utils.usagereporting';
import { Kind, type DocumentNode } from 'graphql';
import type { OperationUse } from '../../engine/engine.ts';
import { usedCoordinates } from '../checks/used-coordinates.ts';

/** An operation as it is recorded: no literal, no variable, no alias of the client's is left of it. */
export interface SummarisedUse {
  /** Of its text without values: operations that differ in values alone are one. */
  readonly hash: string;
  readonly name: string | null;
  /** `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
  readonly coordinates: readonly string[];
  readonly count: number;
}

type Summary = Omit<SummarisedUse, 'count'>;

const known = new WeakMap<DocumentNode, Map<string, Summary>>();

function summarise({ document, operationName, schema }: OperationUse): Summary {
  const byName = known.get(document) ?? new Map<string, Summary>();
  known.set(document, byName);
  const found = byName.get(operationName ?? '');
  if (found) return found;
  const text = usageReportingSignature(document, operationName ?? '');
  const operations = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value] : [],
  );
  const summary = {
    hash: hash('sha256', text),
    name: operationName ?? operations[0] ?? null,
    coordinates: [...usedCoordinates(document, schema)].toSorted(),
  };
  byName.set(operationName ?? '', summary);
  return summary;
}

/** Different operations of which account is taken at once; of those beyond, the least used, nothing is known. */
const mostSummarised = 1000;

/**
 * Uses of operations, those that differ in values alone counted together; the most used first. To read one takes some
 * milliseconds, so requests are answered in between.
 */
export async function summariseUses(uses: readonly OperationUse[]): Promise<readonly SummarisedUse[]> {
  const summed = new Map<string, SummarisedUse>();
  const mostUsed = uses.toSorted((left, right) => right.count - left.count).slice(0, mostSummarised);
  for (const use of mostUsed) {
    if (!known.has(use.document)) await new Promise((resolve) => setImmediate(resolve));
    const summary = summarise(use);
    const before = summed.get(summary.hash)?.count ?? 0;
    summed.set(summary.hash, { ...summary, count: before + use.count });
  }
  return [...summed.values()].toSorted((left, right) => right.count - left.count);
}
