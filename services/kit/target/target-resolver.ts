import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { targetRegister } from '../../../schema/registers/target.ts';
import { Dispute } from '../../../schema/types/dispute.type.ts';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import { readRecordPage } from '../../ledger/read/read-records.ts';
import type { RequestContext } from '../context.ts';
import { dayAsked } from '../day-asked.ts';
import type { DisputeModel } from '../dispute/dispute-model.ts';
import { connectionType, readPage, toConnection, type Connection } from '../page/page.ts';
import { lineageIds } from '../named-units.ts';
import { RegisterArguments } from '../register/register-resolvers.ts';
import { toTargets, type TargetModel } from './target-model.ts';
import { Target } from './target.type.ts';

@ArgsType()
class TargetArguments extends RegisterArguments {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày xét đến hạn. The day on which a target counts as due; where left out the day of asOf, without it today.',
  })
  on?: string;
}

@Resolver(() => Target)
export class TargetDisputeResolver {
  @FieldResolver(() => [Dispute])
  disputes(@Root() { id, asOf }: TargetModel, @Ctx() { loaders }: RequestContext): Promise<DisputeModel[]> {
    return loaders.disputesByRecord.load({ rowId: Number(id), asOf });
  }
}

/** The targets of a domain as a paged list, each held against its actual. */
export function createTargetResolver(domainType: ClassType, domain: DomainWord): ClassType {
  const connection = connectionType(Target, 'Target');

  @Resolver(() => domainType)
  class TargetResolver {
    @FieldResolver(() => connection, {
      description: 'Mục tiêu và kết quả. Targets and how they stand against their actuals. Paged, oldest entry first.',
    })
    async targets(
      @Args(() => TargetArguments) question: TargetArguments,
      @Ctx() context: RequestContext,
    ): Promise<Connection<TargetModel>> {
      const wish = readPage(question);
      const asOf = question.asOf ?? null;
      const filter = { registers: [targetRegister], domain, provinceIds: lineageIds(context, question.province), asOf };
      const page = await readRecordPage(context.ledger, filter, { afterId: wish.afterId, limit: wish.limit + 1 });
      const targets = await toTargets(page.rows, context, { on: question.on ?? dayAsked(context, asOf), asOf });
      return toConnection(targets, wish, page.total);
    }
  }
  return TargetResolver;
}
