import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, type ClassType } from 'type-graphql';
import { NATION } from '../../../schema/areas/area.ts';
import { badArgument } from '../../../schema/errors/catalogue.ts';
import { catalogue } from '../../../schema/indicators/catalogue.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { Domain, type DomainWord } from '../../../schema/types/domain.ts';
import { Indicator } from '../../../schema/types/indicator.type.ts';
import { Observation } from '../../../schema/types/observation.type.ts';
import { Ranking } from '../../../schema/types/ranking.type.ts';
import { ReportingCoverage, Summary } from '../../../schema/types/summary.type.ts';
import type { RequestContext } from '../context.ts';
import type { ObservationModel } from '../observation/observation-model.ts';
import type { RankingModel } from '../ranking/rank-units.ts';
import { readRanking } from '../ranking/read-ranking.ts';
import { readSummaries, type SummaryModel } from '../summary/read-summary.ts';
import {
  CoverageArguments,
  createDomainArguments,
  type RankingArguments,
  type SeriesArguments,
  type SummaryArguments,
} from './domain-arguments.ts';
import { domainNames } from './domain-names.ts';
import { createIndicatorEnum } from './indicator-enum.ts';
import { readReportingCoverage } from './read-coverage.ts';
import { readSeries } from './read-series.ts';

export interface DomainRoot {
  readonly type: ClassType;
  readonly resolvers: readonly ClassType[];
}

const entryOf = (code: string): IndicatorEntry => catalogue().byCode(code) as IndicatorEntry;

/** The namespace of one domain at the root of the graph, and the questions that every domain answers alike. */
export function createDomainRoot(domain: DomainWord): DomainRoot {
  const names = domainNames(domain);
  const IndicatorEnum = createIndicatorEnum(domain, catalogue().of(domain));
  const { ranking: RankingInput, series: SeriesInput, summary: SummaryInput } = createDomainArguments(IndicatorEnum);

  @ObjectType(`${names.type}Domain`, {
    description: `${Domain.meaningOf(domain)} What can be asked across provinces in this domain.`,
  })
  class DomainType {}

  @Resolver(() => DomainType)
  class DomainResolver {
    @Query(() => DomainType, {
      name: names.field,
      nullable: true,
      description: `${Domain.meaningOf(domain)} This domain across provinces. Null while its subgraph is down, or where an argument below was refused.`,
    })
    root(): object {
      return {};
    }

    @FieldResolver(() => [Indicator], { description: 'Danh mục chỉ tiêu. The indicators of the domain.' })
    indicators(): readonly Indicator[] {
      return catalogue().of(domain);
    }

    @FieldResolver(() => Ranking, {
      description:
        'Xếp hạng các đơn vị. Units in force on a day, ordered by one indicator; who is not ranked, and why.',
    })
    ranking(
      @Args(() => RankingInput) question: RankingArguments,
      @Ctx() context: RequestContext,
    ): Promise<RankingModel> {
      const { by, period, top = null, region = null, asOf = null } = question;
      if (top !== null && top < 1) throw badArgument('top', top, '1 or more');
      const wish = { period, top, region, asOf, match: question.match ?? 'exact', on: question.on ?? period.end };
      return readRanking(context, { ...wish, indicator: entryOf(by) });
    }

    @FieldResolver(() => [Observation], {
      description:
        'Chuỗi số liệu. Every figure of some indicators and units, oldest period first. Units that are named and were formed by merger answer for earlier periods out of their predecessors.',
    })
    series(
      @Args(() => SeriesInput) question: SeriesArguments,
      @Ctx() context: RequestContext,
    ): Promise<ObservationModel[]> {
      return readSeries(context, question);
    }

    @FieldResolver(() => [Observation], {
      description: 'Số liệu cả nước. Figures that sources state of the nation, oldest period first.',
    })
    national(
      @Args(() => SeriesInput) question: SeriesArguments,
      @Ctx() context: RequestContext,
    ): Promise<ObservationModel[]> {
      if (question.provinces)
        throw badArgument('provinces', question.provinces, 'nothing: national figures are of "vn"');
      return readSeries(context, { ...question, provinces: [NATION] });
    }

    @FieldResolver(() => [Summary], {
      description: 'Tổng hợp. Indicators over the nation or each region, by the indicator’s own rule, with coverage.',
    })
    summary(
      @Args(() => SummaryInput) question: SummaryArguments,
      @Ctx() context: RequestContext,
    ): Promise<SummaryModel[]> {
      const { period, asOf = null } = question;
      const indicators = question.of?.map(entryOf) ?? catalogue().of(domain);
      const wish = {
        period,
        asOf,
        match: question.match ?? 'exact',
        by: question.by ?? 'nation',
        on: question.on ?? period.end,
      } as const;
      return readSummaries(context, { ...wish, indicators });
    }

    @FieldResolver(() => ReportingCoverage, {
      description: 'Mức độ báo cáo. Who has reported what for a period, and who has not.',
    })
    coverage(
      @Args(() => CoverageArguments) { period, on, asOf }: CoverageArguments,
      @Ctx() context: RequestContext,
    ): Promise<ReportingCoverage> {
      return readReportingCoverage(context, { domain, period, on: on ?? period.end, asOf: asOf ?? null });
    }
  }
  return { type: DomainType, resolvers: [DomainResolver] };
}
