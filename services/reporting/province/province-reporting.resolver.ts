import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import { Domain, type DomainWord } from '../../../schema/types/domain.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import type { ProvinceReference } from '../../../schema/types/province.reference.ts';
import type { RequestContext } from '../../kit/context.ts';
import { asOfArgument, onArgument } from '../argument-texts.ts';
import { judgedOn, type JudgedOn } from '../judged-day.ts';
import { toObligation } from '../obligation/obligation-model.ts';
import { ObligationType } from '../obligation/obligation.type.ts';
import type { StandingObligation } from '../obligation/read-obligations.ts';
import { reportingLoaders } from '../reporting-loaders.ts';
import { isInWindow, WindowArguments, windowOf } from '../period-window.ts';
import { ScoreCardArguments, scoreCardOf } from '../score-card/score-card-arguments.ts';
import type { ScoreCardModel } from '../score-card/score-card.resolver.ts';
import { ScoreCard } from '../score-card/score-card.type.ts';
import { Province, ProvinceReporting } from './province.type.ts';

@ArgsType()
class JudgedOnArguments {
  @Field(() => DateScalar, onArgument)
  on?: string;
  @Field(() => InstantScalar, asOfArgument)
  asOf?: Date;
}

@ArgsType()
class ObligationArguments extends WindowArguments {
  @Field(() => Domain.type, { nullable: true, description: 'Lĩnh vực. Only in this domain.' })
  domain?: DomainWord;
}

/** Judged on which day, and of whom: what its fields need to be read. */
export type ReportingModel = JudgedOn & { readonly provinceId: string };

@Resolver(() => Province)
export class ProvinceResolver {
  @FieldResolver(() => ProvinceReporting, {
    nullable: true,
    description: 'Việc báo cáo của đơn vị. How this unit reports. Null only while this subgraph is down.',
  })
  reporting(
    @Root() { id }: ProvinceReference,
    @Args(() => JudgedOnArguments) question: JudgedOnArguments,
    @Ctx() context: RequestContext,
  ): ReportingModel {
    return { ...judgedOn(question, context), provinceId: id };
  }
}

/** Of the unit and of its predecessors, for which it answers. */
async function obligationsOf(model: ReportingModel, context: RequestContext): Promise<StandingObligation[]> {
  const { obligationsByProvince } = reportingLoaders(context);
  const unit = context.areas.byId(model.provinceId);
  const lineage = unit ? context.areas.lineage(unit) : [];
  const lists = await Promise.all(
    lineage.map(async ({ id }) => await obligationsByProvince.load({ ...model, provinceId: id })),
  );
  return lists.flat();
}

@Resolver(() => ProvinceReporting)
export class ProvinceReportingResolver {
  @FieldResolver(() => [ObligationType], {
    description:
      'Các nghĩa vụ báo cáo. What this unit and its predecessors owe for periods that have begun by the day, by agreement, unit and period.',
  })
  async obligations(
    @Root() model: ReportingModel,
    @Args(() => ObligationArguments) question: ObligationArguments,
    @Ctx() context: RequestContext,
  ): Promise<ObligationType[]> {
    const window = windowOf(question);
    const owed = await obligationsOf(model, context);
    return owed
      .filter(
        ({ agreement, period }) =>
          (question.domain ?? agreement.domain) === agreement.domain && isInWindow(period, window),
      )
      .map((each) => toObligation(each, { areas: context.areas, on: model.on }));
  }

  @FieldResolver(() => [ObligationType], {
    description: 'Nợ báo cáo. What this unit and its predecessors owe that is overdue on the day, due first.',
  })
  async overdue(
    @Root() model: ReportingModel,
    @Arg('domain', () => Domain.type, { nullable: true, description: 'Lĩnh vực. Only in this domain.' })
    domain: DomainWord | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ObligationType[]> {
    const owed = await obligationsOf(model, context);
    return owed
      .filter(({ agreement, status }) => status === 'overdue' && (domain ?? agreement.domain) === agreement.domain)
      .toSorted((left, right) => left.dueOn.localeCompare(right.dueOn))
      .map((each) => toObligation(each, { areas: context.areas, on: model.on }));
  }

  @FieldResolver(() => ScoreCard, {
    description: 'Phiếu chất lượng báo cáo. How well this unit itself reports.',
  })
  scoreCard(
    @Root() model: ReportingModel,
    @Args(() => ScoreCardArguments) question: ScoreCardArguments,
  ): ScoreCardModel {
    const { provinceId, on, asOf } = model;
    return scoreCardOf(provinceId, { on, asOf }, question);
  }
}
