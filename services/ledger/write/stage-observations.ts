import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { ObservationClaim } from '../claim.ts';
import { copyLine } from './copy-line.ts';
import type { OpenWriterSession } from './writer-session.ts';

/** Where a row was read. */
export interface RowPlace {
  readonly sheet: string | null;
  readonly line: number;
}

/** A row that makes a claim, or one that was refused, with what it held and why. */
export type StagedRow = RowPlace &
  (
    | { readonly claim: ObservationClaim; readonly sourceColumn: string }
    | { readonly claim: null; readonly cells: Readonly<Record<string, string>>; readonly faults: readonly unknown[] }
  );

/** Text is gathered to pieces of about this size before it goes to the server. */
const pieceSize = 64 * 1024;
/** Below it the server's guess of the size of a table does as well as counting. */
const fewRows = 500;

const columns = `position, sheet, line, cells, faults, source_column, province_id, domain, indicator, period, period_start,
  period_end, qualifier, value, lower, upper, numerator, denominator, stated, derived, merged_basis, source_id, locator`;

const tableSql = `create temporary table staged (position bigint not null, sheet text, line int not null, cells json,
  faults json, source_column text, province_id text, domain text, indicator text, period text, period_start date,
  period_end date, qualifier text, value numeric, lower numeric, upper numeric, numerator numeric, denominator numeric,
  stated numeric, derived boolean, merged_basis boolean, source_id text, locator text) on commit drop`;

const noClaim: readonly null[] = Array.from({ length: 18 }, () => null);

function lineOf(position: number, row: StagedRow): string {
  const { sheet, line, claim } = row;
  if (!claim)
    return copyLine([position, sheet, line, JSON.stringify(row.cells), JSON.stringify(row.faults), ...noClaim]);
  return copyLine([
    position,
    sheet,
    line,
    null,
    null,
    row.sourceColumn,
    claim.provinceId,
    claim.domain,
    claim.indicator,
    claim.period.text,
    claim.period.start,
    claim.period.end,
    claim.qualifier,
    claim.value,
    claim.lower,
    claim.upper,
    claim.numerator,
    claim.denominator,
    claim.stated,
    claim.derived,
    claim.mergedBasis,
    claim.sourceId,
    claim.locator,
  ]);
}

/**
 * Puts rows, as they are read, into the temporary table `staged` by COPY: the server holds them, not this process,
 * however many there are. Answers how many there were. It needs no writer's lock.
 */
export async function stageObservations(
  session: OpenWriterSession,
  rows: AsyncIterable<StagedRow> | Iterable<StagedRow>,
): Promise<number> {
  await session.execute(tableSql);
  const copy = session.copyFrom(`copy staged (${columns}) from stdin`);
  const done = finished(copy);
  // Told by an await below; until then nobody listens.
  done.catch(() => undefined);
  // To a copy that the server has ended nothing may be written, nor may it be destroyed.
  let refusal: Error | undefined;
  copy.on('error', (error) => (refusal ??= error));
  let count = 0;
  let piece = '';
  try {
    for await (const row of rows) {
      if (refusal) throw refusal;
      piece += lineOf((count += 1), row);
      if (piece.length < pieceSize) continue;
      if (!copy.write(piece)) await once(copy, 'drain');
      piece = '';
    }
    if (refusal) throw refusal;
  } catch (error) {
    if (!refusal) copy.destroy();
    await done.catch(() => undefined);
    throw error;
  }
  copy.end(piece);
  await done;
  if (count > fewRows) await session.execute('analyze staged');
  return count;
}
