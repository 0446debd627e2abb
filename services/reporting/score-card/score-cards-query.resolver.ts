import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { unknownProvince } from '../../../schema/errors/catalogue.ts';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import type { RequestContext } from '../../kit/context.ts';
import { asOfArgument, onArgument } from '../argument-texts.ts';
import { judgedOn } from '../judged-day.ts';
import { ScoreCardArguments, scoreCardOf } from './score-card-arguments.ts';
import type { ScoreCardModel } from './score-card.resolver.ts';
import { ScoreCard } from './score-card.type.ts';

@ArgsType()
class ScoreCardsArguments extends ScoreCardArguments {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Mã các đơn vị. These units, in this order; where left out those in force on the day, in the order of their codes.',
  })
  provinces?: string[];
  @Field(() => DateScalar, onArgument)
  on?: string;
  @Field(() => InstantScalar, asOfArgument)
  asOf?: Date;
}

@Resolver()
export class ScoreCardsQueryResolver {
  @Query(() => [ScoreCard], {
    nullable: true,
    description:
      'Phiếu chất lượng báo cáo. How well units report: measures side by side, in no order of merit. Null only where the question is refused or its subgraph is down.',
  })
  scoreCards(
    @Args(() => ScoreCardsArguments) question: ScoreCardsArguments,
    @Ctx() context: RequestContext,
  ): ScoreCardModel[] {
    const judged = judgedOn(question, context);
    const inForce = context.areas.inForce(judged.on).toSorted((left, right) => left.code.localeCompare(right.code));
    const ids = question.provinces ?? inForce.map(({ id }) => id);
    return [...new Set(ids)].map((id) => {
      if (!context.areas.byId(id)) throw unknownProvince(id);
      return scoreCardOf(id, judged, question);
    });
  }
}
