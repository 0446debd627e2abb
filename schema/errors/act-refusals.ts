import { GraphQLError } from 'graphql';
import { errorCatalogue, refusal, shown, type ErrorEntry } from './catalogue.ts';

/** `what` it was taken for: `observation`, `feed`. */
export const unknownId = (what: string, id: string): GraphQLError =>
  refusal(errorCatalogue.unknownId, `Found ${shown(id)} for ${what}. ${errorCatalogue.unknownId.mend}`, {
    [what]: id.slice(0, 80),
  });

/** A row that no longer stands. `current` is the one in its place; it is the withdrawal where `isWithdrawn`. */
interface Overtaken {
  readonly id: number;
  readonly currentId: number;
  readonly isWithdrawn: boolean;
}

const overtaken =
  (entry: ErrorEntry) =>
  (rows: readonly Overtaken[]): GraphQLError => {
    const told = rows.map(({ id, currentId, isWithdrawn }) => ({
      id: String(id),
      current: isWithdrawn ? null : String(currentId),
    }));
    const words = told.map(({ id, current }) => `${id}: ${current ?? 'withdrawn'}`).join(', ');
    return refusal(entry, `Current instead of ${words}. ${entry.mend}`, { current: told });
  };

export const staleObservation = overtaken(errorCatalogue.staleObservation);
export const staleRecord = overtaken(errorCatalogue.staleRecord);

export const staleFinding = (id: string): GraphQLError =>
  refusal(errorCatalogue.staleFinding, errorCatalogue.staleFinding.mend, { finding: id });

export const staleRow = (rows: readonly { readonly id: number; readonly state: string }[]): GraphQLError =>
  refusal(
    errorCatalogue.staleRow,
    `Not waiting: ${rows.map(({ id, state }) => `${id} (${state})`).join(', ')}. ${errorCatalogue.staleRow.mend}`,
    { rows: rows.map(({ id, state }) => ({ id: String(id), state })) },
  );

export const notOwnSource = (sources: readonly string[]): GraphQLError =>
  refusal(errorCatalogue.notOwnSource, `Stated by ${sources.join(', ')}. ${errorCatalogue.notOwnSource.mend}`, {
    sources,
  });

export const disputeStands = (dispute: number): GraphQLError =>
  refusal(errorCatalogue.disputeStands, errorCatalogue.disputeStands.mend, { dispute: String(dispute) });

/** `allowed` are the states that this side may give it from where it is. */
export const forbiddenTransition = (from: string, to: string, allowed: readonly string[]): GraphQLError =>
  refusal(
    errorCatalogue.forbiddenTransition,
    `From ${from} to ${to}; allowed: ${allowed.join(', ') || 'none'}. ${errorCatalogue.forbiddenTransition.mend}`,
    { from, to, allowed },
  );

/** A field that the caller may ask for, but not of this unit. */
export const forbiddenOf = (field: string, provinceId: string): GraphQLError =>
  refusal(
    errorCatalogue.forbidden,
    `${field}: an officer acts for the own unit and its predecessors, not ${provinceId}; a publishing token for its unit alone.`,
    {
      fields: [field],
      province: provinceId,
    },
  );

/** The database let a write down; `reason` says whether anything can have been written. */
export const writeUnavailable = (told: {
  readonly message: string;
  readonly messageVi: string;
  readonly reason: string;
}): GraphQLError =>
  new GraphQLError(told.message, {
    extensions: { code: errorCatalogue.ledgerUnavailable.code, vi: told.messageVi, reason: told.reason },
  });
