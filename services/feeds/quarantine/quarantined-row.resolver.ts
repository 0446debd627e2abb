import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { QuarantineState, type QuarantineStateWord } from '../../../schema/types/feed-words.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import type { RequestContext } from '../../kit/context.ts';
import { lineageIds } from '../../kit/named-units.ts';
import { connectionType, PageArguments, readPage, toConnection, type Connection } from '../../kit/page/page.ts';
import {
  countQuarantinedRows,
  readQuarantinedRows,
  type QuarantineFilter,
} from '../../ledger/read/read-quarantined-rows.ts';
import { rowIdOf } from '../acts/row-id.ts';
import { toQuarantinedRow } from './quarantined-row-model.ts';
import { QuarantinedRowType } from './quarantined-row.type.ts';

@ArgsType()
export class QuarantineStateArguments extends PageArguments {
  @Field(() => QuarantineState.type, { nullable: true, description: 'Trạng thái. Only rows that stand so.' })
  state?: QuarantineStateWord;
}

@ArgsType()
class QuarantineArguments extends QuarantineStateArguments {
  @Field(() => ID, {
    nullable: true,
    description: 'Mã đơn vị. Only of this unit and its predecessors; all where left out.',
  })
  province?: string;

  @Field(() => ID, { nullable: true, description: 'Mã lần gửi. Only rows that came with this feed.' })
  feed?: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Theo những gì hệ thống biết lúc đó. As the hub knew it then; now where left out.',
  })
  asOf?: Date;
}

export const quarantinedRowConnection = connectionType(QuarantinedRowType, 'QuarantinedRow');

/** A page in order of number, and how many there are. */
export async function pageOfQuarantine(
  { ledger }: RequestContext,
  filter: QuarantineFilter,
  page: PageArguments,
): Promise<Connection<QuarantinedRowType>> {
  const wish = readPage(page);
  const [rows, total] = await Promise.all([
    readQuarantinedRows(ledger, filter, { afterId: wish.afterId, limit: wish.limit + 1 }),
    countQuarantinedRows(ledger, filter),
  ]);
  return toConnection(rows.map(toQuarantinedRow), wish, total);
}

@Resolver()
export class QuarantineQueryResolver {
  @Query(() => quarantinedRowConnection, {
    nullable: true,
    description:
      'Các dòng bị giữ lại. Faulty rows of feeds that were taken in part, oldest first. Null only where the question is refused or the subgraph is down.',
  })
  async quarantinedRows(
    @Args(() => QuarantineArguments) question: QuarantineArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<QuarantinedRowType>> {
    const { province, feed, state, asOf = null } = question;
    const feedId = (feed ?? null) === null ? undefined : rowIdOf('feed', feed ?? '');
    return await pageOfQuarantine(
      context,
      { provinceIds: lineageIds(context, province), feedId, state: state ?? undefined, asOf },
      question,
    );
  }
}
