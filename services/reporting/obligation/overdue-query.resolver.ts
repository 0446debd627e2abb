import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { provisionAgreements } from '../../../schema/calendar/provision-agreements.ts';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import { Domain, type DomainWord } from '../../../schema/types/domain.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import type { RequestContext } from '../../kit/context.ts';
import { lineageIds } from '../../kit/named-units.ts';
import { connectionType, PageArguments, type Connection } from '../../kit/page/page.ts';
import { asOfArgument, onArgument } from '../argument-texts.ts';
import { judgedOn } from '../judged-day.ts';
import { toObligation } from './obligation-model.ts';
import { ObligationType } from './obligation.type.ts';
import { toObligationPage } from './overdue-page.ts';
import { readObligations } from './read-obligations.ts';

@ArgsType()
class OverdueArguments extends PageArguments {
  @Field(() => DateScalar, onArgument)
  on?: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'Mã đơn vị. Only of this unit and its predecessors, for which it answers; of all units where left out.',
  })
  province?: string;
  @Field(() => Domain.type, { nullable: true, description: 'Lĩnh vực. Only in this domain.' })
  domain?: DomainWord;
  @Field(() => InstantScalar, asOfArgument)
  asOf?: Date;
}

const obligationConnection = connectionType(ObligationType, 'Obligation');

@Resolver()
export class OverdueQueryResolver {
  @Query(() => obligationConnection, {
    nullable: true,
    description:
      'Nợ báo cáo: đã đến hạn mà còn thiếu số liệu. What is owed and has not come by a day, due first; withdrawn figures are missing again. Null only where the question is refused or its subgraph is down.',
  })
  async overdue(
    @Args(() => OverdueArguments) question: OverdueArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ObligationType>> {
    const { on, asOf } = judgedOn(question, context);
    const { areas } = context;
    const agreements = provisionAgreements().filter(({ domain }) => (question.domain ?? domain) === domain);
    const provinceIds = lineageIds(context, question.province);
    const owed = await readObligations(context, { agreements, provinceIds, on, asOf });
    const overdue = owed.filter(({ status }) => status === 'overdue');
    return toObligationPage(
      overdue.map((each) => toObligation(each, { areas, on })),
      question,
    );
  }
}
