import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Mutation, Resolver, UseMiddleware } from 'type-graphql';
import { Restricted } from '../../../schema/access/restricted.ts';
import { staleRow, unknownId } from '../../../schema/errors/act-refusals.ts';
import { badArgument } from '../../../schema/errors/catalogue.ts';
import type { RequestContext } from '../../kit/context.ts';
import { readFeeds, type FeedRow } from '../../ledger/read/read-feeds.ts';
import { readQuarantinedRows, type QuarantinedRow } from '../../ledger/read/read-quarantined-rows.ts';
import { requireReporter } from '../acts/require-rights.ts';
import { requiredText } from '../acts/required-text.ts';
import { rowIdOf } from '../acts/row-id.ts';
import { tellUnavailable } from '../acts/tell-unavailable.ts';
import { columnOf, reportColumns } from '../submitted-rows/column-names.ts';
import type { MendedCells } from '../submitted-rows/read-mended-row.ts';
import { ValidationReportType } from '../report/validation-report.type.ts';
import type { ValidationReport } from '../report/validation-report.ts';
import { dropRows } from './drop-rows.ts';
import { mendRows } from './mend-rows.ts';
import { toQuarantinedRow } from './quarantined-row-model.ts';
import { QuarantinedRowType } from './quarantined-row.type.ts';

@InputType('CellInput', { description: 'Ô đã sửa. What one cell should hold.' })
class CellInput {
  @Field(() => String, {
    description:
      'Cột: tên trong cells, hoặc tiêu đề của tệp mẫu. Column as cells names it, or as the template titles it.',
  })
  column!: string;

  @Field(() => String, { description: 'Nội dung đúng; rỗng để xóa. What is right; empty to clear it.' })
  value!: string;
}

@InputType('RowMend', { description: 'Dòng được sửa. A quarantined row, and the cells of it that change.' })
class RowMend {
  @Field(() => ID, { description: 'Số của dòng. Its number.' })
  id!: string;

  @Field(() => [CellInput], { description: 'Các ô thay đổi. Cells that change; the others stay as they are.' })
  cells!: CellInput[];
}

const dryRun = { nullable: true, description: 'Chỉ thử, không ghi gì. Answer what would become, and write nothing.' };

@ArgsType()
class MendArguments {
  @Field(() => [RowMend], { description: 'Các dòng, của cùng một đơn vị. Rows, all of one unit.' })
  rows!: RowMend[];

  @Field(() => Boolean, dryRun)
  dryRun?: boolean;
}

const everyRow = (ids: readonly number[]): { readonly afterId: number; readonly limit: number } => ({
  afterId: 0,
  limit: ids.length,
});

/** Rows that wait, in the order asked for, all of the same unit, which the caller may report for. */
async function waitingRows(
  field: string,
  texts: readonly string[],
  context: RequestContext,
): Promise<{ readonly rows: readonly QuarantinedRow[]; readonly provinceId: string }> {
  const ids = texts.map((text) => rowIdOf('row', text));
  const known = new Map(
    (await readQuarantinedRows(context.ledger, { ids, asOf: null }, everyRow(ids))).map((row) => [row.id, row]),
  );
  const rows = ids.map((id) => {
    const row = known.get(id);
    if (!row) throw unknownId('row', String(id));
    requireReporter(field, row.provinceId, context);
    return row;
  });
  const [first] = rows;
  if (!first || known.size < rows.length || rows.some(({ provinceId }) => provinceId !== first.provinceId))
    throw badArgument('rows', texts, 'one row or more of the same unit, each once');
  const settled = rows.filter(({ state }) => state !== 'waiting');
  if (settled.length > 0) throw staleRow(settled);
  return { rows, provinceId: first.provinceId };
}

const mendedCells = (cells: readonly CellInput[]): MendedCells =>
  new Map(
    cells.map(({ column, value }) => {
      const known = columnOf(column);
      if (!known) throw badArgument('column', column, `one of ${reportColumns.join(', ')}`);
      return [known.column, value];
    }),
  );

async function feedsOf({ ledger }: RequestContext, rows: readonly QuarantinedRow[]): Promise<Map<number, FeedRow>> {
  const ids = [...new Set(rows.map(({ feedId }) => feedId))];
  const page = { beforeId: Number.MAX_SAFE_INTEGER, limit: ids.length };
  return new Map((await readFeeds(ledger, { ids, asOf: null }, page)).map((feed) => [feed.id, feed]));
}

@Resolver()
export class MendRowsResolver {
  @Restricted('reporter')
  @UseMiddleware(tellUnavailable)
  @Mutation(() => ValidationReportType, {
    nullable: true,
    description:
      'Sửa các dòng bị giữ lại theo số. Mends quarantined rows by their numbers. Rows that are right now are taken; the others are told as faults and go on waiting. Refused with STALE_ROW where one of them does not wait any more, then nothing is written; UNKNOWN_ID or BAD_ARGUMENT.',
  })
  async mendRows(
    @Args(() => MendArguments) question: MendArguments,
    @Ctx() context: RequestContext,
  ): Promise<ValidationReport> {
    const ids = question.rows.map(({ id }) => id);
    const { rows, provinceId } = await waitingRows('Mutation.mendRows', ids, context);
    const feeds = await feedsOf(context, rows);
    const mends = rows.map((row, at) => {
      const feed = feeds.get(row.feedId);
      if (!feed) throw new Error(`row ${row.id} names no feed`);
      return { row, feed, cells: mendedCells(question.rows[at]?.cells ?? []) };
    });
    const { identity } = context;
    return await mendRows(context, mends, { provinceId, identity, isDryRun: question.dryRun ?? false });
  }

  @Restricted('reporter')
  @UseMiddleware(tellUnavailable)
  @Mutation(() => [QuarantinedRowType], {
    nullable: true,
    description:
      'Bỏ các dòng bị giữ lại. Gives quarantined rows up, with a reason; they stay in the history. Refused with STALE_ROW where one of them does not wait any more, then nothing is written; UNKNOWN_ID or BAD_ARGUMENT.',
  })
  async dropRows(
    @Arg('ids', () => [ID], { description: 'Số của các dòng, của cùng một đơn vị. Numbers of rows, all of one unit.' })
    ids: string[],
    @Arg('reason', () => String, { description: 'Lý do. Why.' }) reason: string,
    @Arg('dryRun', () => Boolean, dryRun) isDryRun: boolean | undefined,
    @Ctx() context: RequestContext,
  ): Promise<QuarantinedRowType[]> {
    const { rows, provinceId } = await waitingRows('Mutation.dropRows', ids, context);
    const { identity, ledger } = context;
    await dropRows(context, rows, {
      provinceId,
      reason: requiredText('reason', reason),
      identity,
      isDryRun: isDryRun ?? false,
    });
    const numbers = rows.map(({ id }) => id);
    return (await readQuarantinedRows(ledger, { ids: numbers, asOf: null }, everyRow(numbers))).map(toQuarantinedRow);
  }
}
