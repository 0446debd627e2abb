import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { NATION } from '../../../schema/areas/area.ts';
import { badArgument } from '../../../schema/errors/catalogue.ts';
import { Domain, type DomainWord } from '../../../schema/types/domain.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import type { RequestContext } from '../../kit/context.ts';
import { lineageIds } from '../../kit/named-units.ts';
import { PageArguments, pageLimit } from '../../kit/page/page.ts';
import { beforeAll, type ChangePosition } from '../../ledger/read/change-position.ts';
import { readChanges } from '../../ledger/read/read-changes.ts';
import { readPositionAt } from '../../ledger/read/read-position-at.ts';
import { readCursor } from './change-cursor.ts';
import { toChangePage, type ChangePage } from './change-page.ts';
import { ChangeConnection, ChangeKind, type ChangeKindWord } from './change.type.ts';

@ArgsType()
class ChangeArguments extends PageArguments {
  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Từ sau lúc đó. Only what was recorded after this instant; from the beginning where left out. Not beside after, which says more.',
  })
  since?: Date;
  @Field(() => ID, {
    nullable: true,
    description: 'Mã đơn vị; "vn" là cả nước. Only of this unit and its predecessors; "vn" for the nation.',
  })
  province?: string;
  @Field(() => Domain.type, {
    nullable: true,
    description: 'Lĩnh vực. Only in this domain; sources, which are of none, are left out then.',
  })
  domain?: DomainWord;
  @Field(() => [ChangeKind.type], {
    nullable: true,
    description: 'Các loại thay đổi; tất cả nếu bỏ trống. Only of these kinds; all where left out.',
  })
  kinds?: ChangeKindWord[];
}

async function startOf({ since, after }: ChangeArguments, { ledger }: RequestContext): Promise<ChangePosition> {
  if (after !== undefined && after !== null) return readCursor(after);
  return since ? await readPositionAt(ledger, since) : beforeAll;
}

@Resolver()
export class ChangesQueryResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description:
      'Những gì đã thay đổi, theo thứ tự hệ thống ghi nhận. What is new, corrected, withdrawn or disputed, in the order in which the hub recorded it: observations, register records, targets, sources and disputes. Who starts without after and takes in every page until hasNextPage is false holds exactly what is current; asked again with the last endCursor and the same filter, it gives exactly what was recorded since, whatever was delivered between two pages. Null only where the question is refused or its subgraph is down.',
  })
  async changes(
    @Args(() => ChangeArguments) question: ChangeArguments,
    @Ctx() context: RequestContext,
  ): Promise<ChangePage> {
    const limit = pageLimit(question.first);
    const kinds = question.kinds ?? ChangeKind.words;
    if (kinds.length === 0) throw badArgument('kinds', kinds, 'one kind at least, or nothing for all');
    const after = await startOf(question, context);
    const filter = {
      provinceIds: question.province === NATION ? [NATION] : lineageIds(context, question.province),
      domain: question.domain,
      kinds: new Set(kinds),
    };
    return toChangePage(await readChanges(context.ledger, filter, after, limit + 1), after, limit);
  }
}
