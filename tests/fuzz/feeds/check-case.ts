import { isDeepStrictEqual } from 'node:util';
import type { ValidationReport } from '../../../services/feeds/report/validation-report.ts';
import { submit } from '../../../services/feeds/submit.ts';
import type { Submission } from '../../../services/feeds/submission.ts';
import type { FeedCase } from './feed-case.ts';
import { fileRows, linesOf } from './file-cells.ts';
import { freshName, type FuzzHub } from './fuzz-hub.ts';
import type { Meaning, WrittenStyle } from './model-figure.ts';
import { provinceOf } from './model-province.ts';
import type { Matrix } from './mutate.ts';
import { canStandOn, type StoredClaim } from './oracle.ts';
import { reportFaults } from './report-faults.ts';
import { cellsOf, encode, touchesBytes, writeCase } from './write-case.ts';

/** Something that must never be. */
export class BrokenProperty extends Error {
  override readonly name = 'BrokenProperty';
}

function hold(claim: boolean, words: () => string): void {
  if (!claim) throw new BrokenProperty(words());
}

const claimsSql = `select province_id as province, indicator, period, qualifier, value::text, lower::text, upper::text, numerator::text,
  denominator::text, stated::text, locator from observation where feed_id = ? order by id`;

/** All that can have changed: numbers that grow with whatever is written. */
const stateSql = `select (select max(id) from feed) as feed, (select count(*) from observation) as observations,
  (select count(*) from quarantined_row) as waiting, (select count(*) from source) as sources,
  (select max(hash) from audit_entry where id = (select max(id) from audit_entry)) as head`;

const without = ({ isDryRun: _, feedId: __, recordedAt: ___, ...report }: ValidationReport): object => report;

function stylesOf({ numberStyle }: FeedCase): readonly WrittenStyle[] {
  if (numberStyle === 'auto') return ['vietnamese', 'english'];
  return [numberStyle === 'vietnamese' ? 'vietnamese' : 'english'];
}

const columns = ['value', 'lower', 'upper', 'numerator', 'denominator', 'stated'] as const;
const says = (claim: StoredClaim): string =>
  [claim.qualifier, ...columns.map((column) => claim[column] ?? '')].join('|');
const means = (meaning: Meaning): string =>
  [meaning.qualifier, ...columns.map((column) => meaning[column] ?? '')].join('|');

/** What the parts of two reports are that differ. */
function difference(tried: ValidationReport, done: ValidationReport): string {
  const parts = Object.keys(without(done)) as (keyof ValidationReport)[];
  const unlike = parts.filter((part) => !isDeepStrictEqual(tried[part], done[part]));
  return unlike.map((part) => `${part} ${JSON.stringify(tried[part])}, done ${JSON.stringify(done[part])}`).join('; ');
}

/** How a file is written is how it says that it is. */
const isAsDeclared = ({ numberStyle, style }: FeedCase): boolean =>
  numberStyle === style || (numberStyle === 'canonical' && style === 'english');

export interface Told {
  readonly outcome: ValidationReport['outcome'];
  readonly added: number;
}

/** Sends one file, and holds what becomes of it to all that must be so. */
export async function checkCase(hub: FuzzHub, feed: FeedCase): Promise<Told> {
  const bytes = writeCase(feed);
  const lines = linesOf(bytes, feed);
  const source = freshName();
  const sent = async (content: Buffer, words: Partial<Submission> = {}): Promise<ValidationReport> => {
    const path = await hub.folder.write(`file.${feed.format}`, content);
    const report = await submit(hub.door, {
      file: `file.${feed.format}`,
      path,
      format: feed.format,
      provinceId: feed.provinceId,
      identity: { role: 'editor', subject: 'fuzz', provinceId: null },
      isDryRun: false,
      acceptValid: feed.acceptValid,
      numberStyle: feed.numberStyle,
      reason: null,
      source: { id: source },
      ...words,
    });
    const wrong = reportFaults(report, lines);
    hold(wrong.length === 0, () => `${wrong.join('; ')} in ${JSON.stringify(report)}`);
    return report;
  };
  const state = async (): Promise<object | undefined> => (await hub.select(stateSql))[0];

  const tried = feed.isTried ? await sent(bytes, { isDryRun: true }) : null;
  const done = await sent(bytes);
  hold(
    tried === null || isDeepStrictEqual(without(tried), without(done)),
    () => `tried ${difference(tried ?? done, done)}`,
  );
  const claims = done.feedId === null ? [] : await hub.select<StoredClaim>(claimsSql, [done.feedId]);
  hold(
    claims.length === done.rows.added + done.rows.corrected,
    () => `${claims.length} rows of ${JSON.stringify(done.rows)}`,
  );
  checkClaims(feed, bytes, claims);
  if (feed.mutations.length === 0) checkWhole(feed, done, claims);

  if (!feed.isSentAgain && feed.order === null) return { outcome: done.outcome, added: claims.length };
  const before = await state();
  if (feed.isSentAgain) {
    const again = await sent(bytes, { file: 'another name' });
    const expected = done.outcome === 'refused' ? 'refused' : 'unchanged';
    hold(again.outcome === expected, () => `${done.outcome}, then ${again.outcome}`);
  }
  await checkOrder(feed, sent, done);
  hold(isDeepStrictEqual(await state(), before), () => 'a second sending, or another order, changed the ledger');
  return { outcome: done.outcome, added: claims.length };
}

/** No row stands in the ledger that was not in the file. */
function checkClaims(feed: FeedCase, bytes: Buffer, claims: readonly StoredClaim[]): void {
  if (claims.length === 0) return;
  const rows = fileRows(bytes, cellsOf(feed), feed);
  const styles = stylesOf(feed);
  // Numbers that a spreadsheet or JSON typed are of no style: they have a decimal point.
  const allowed = feed.format === 'csv' ? [styles] : [styles, ['english'] as const];
  for (const claim of claims)
    hold(
      rows.some((cells) =>
        allowed.some((each) => canStandOn(cells, claim, { sentFor: feed.provinceId, styles: each })),
      ),
      () => `made up: ${JSON.stringify(claim)}`,
    );
}

/** A file that nothing was done to is taken whole where its style is declared; where it is recognised, nothing else is. */
function checkWhole(feed: FeedCase, report: ValidationReport, claims: readonly StoredClaim[]): void {
  // Who declares another style than was written is read by what was declared.
  if (feed.numberStyle !== 'auto' && !isAsDeclared(feed)) return;
  const model = new Map(
    feed.rows.map((row) => [
      `${provinceOf(row, feed).provinceId} ${row.indicator.code} ${row.period.period}`,
      means(row.figure.meaning),
    ]),
  );
  for (const claim of claims) {
    const meant = model.get(`${claim.province} ${claim.indicator} ${claim.period}`);
    hold(meant === says(claim), () => `meant ${meant}, read ${says(claim)}`);
  }
  if (isAsDeclared(feed))
    hold(
      claims.length === feed.rows.length && report.faults.count === 0,
      () => `not taken whole: ${JSON.stringify(report.faults)}`,
    );
}

const textsOf = (cells: Matrix[number] | undefined): string | undefined => cells?.map(({ text }) => text).join('\n');

/** Whether nothing was done to what stands above the rows. */
function hasItsHeader(matrix: Matrix, feed: FeedCase): boolean {
  const untouched = cellsOf({ ...feed, mutations: [] });
  return untouched.slice(0, feed.titles + 1).every((cells, at) => textsOf(cells) === textsOf(matrix[at]));
}

/** The same rows in another order say the same. */
async function checkOrder(
  feed: FeedCase,
  sent: (content: Buffer) => Promise<ValidationReport>,
  done: ValidationReport,
): Promise<void> {
  const matrix = cellsOf(feed);
  const header = feed.titles + 1;
  const { order } = feed;
  if (order === null || touchesBytes(feed) || matrix.length < header + 2 || !hasItsHeader(matrix, feed)) return;
  const rows = matrix.slice(header);
  const turned = [...rows.slice(order % rows.length), ...rows.slice(0, order % rows.length)].toReversed();
  const report = await sent(encode([...matrix.slice(0, header), ...turned], feed));
  hold(report.rows.read === done.rows.read, () => `in another order ${JSON.stringify(report)}`);
  hold(
    report.outcome === (done.outcome === 'refused' ? 'refused' : 'unchanged'),
    () => `in another order ${report.outcome}`,
  );
}
