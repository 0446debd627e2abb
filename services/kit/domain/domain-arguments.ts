import { ArgsType, Field, ID, Int, type ClassType } from 'type-graphql';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import type { Period } from '../../../schema/types/period.ts';
import { PeriodScalar } from '../../../schema/types/period.scalar.ts';
import { PeriodMatch, type PeriodMatchWord } from '../../../schema/types/ranking.type.ts';
import { Grouping, type GroupingWord } from '../../../schema/types/summary.type.ts';

const asOfField = {
  nullable: true,
  description: 'Theo những gì hệ thống biết lúc đó. As the hub knew it then; now where left out.',
};
const onField = {
  nullable: true,
  description:
    'Ngày xác định đơn vị: trước 2025-07-01 là 63, từ đó là 34. The day whose units answer; the end of the period where left out.',
};
const matchField = {
  nullable: true,
  description: 'Cách chọn kỳ; mặc định EXACT. Which figure stands for the period; EXACT where left out.',
};

export interface RankingArguments {
  by: string;
  period: Period;
  match?: PeriodMatchWord;
  on?: string;
  region?: string;
  top?: number;
  asOf?: Date;
}

export interface SeriesArguments {
  of: string[];
  provinces?: string[];
  from?: Period;
  to?: Period;
  asOf?: Date;
}

export interface SummaryArguments {
  of?: string[];
  period: Period;
  match?: PeriodMatchWord;
  by?: GroupingWord;
  on?: string;
  asOf?: Date;
}

@ArgsType()
export class CoverageArguments {
  @Field(() => PeriodScalar, {
    description: 'Kỳ báo cáo. Reference period; figures of periods within it count.',
  })
  period!: Period;
  @Field(() => DateScalar, onField)
  on?: string;
  @Field(() => InstantScalar, asOfField)
  asOf?: Date;
}

export interface DomainArguments {
  readonly ranking: ClassType<RankingArguments>;
  readonly series: ClassType<SeriesArguments>;
  readonly summary: ClassType<SummaryArguments>;
}

function createRankingArguments(indicators: object): ClassType<RankingArguments> {
  @ArgsType()
  class Arguments implements RankingArguments {
    @Field(() => indicators, { description: 'Chỉ tiêu. What to rank by.' })
    by!: string;
    @Field(() => PeriodScalar, { description: 'Kỳ báo cáo. Reference period.' })
    period!: Period;
    @Field(() => PeriodMatch.type, matchField)
    match?: PeriodMatchWord;
    @Field(() => DateScalar, onField)
    on?: string;
    @Field(() => ID, {
      nullable: true,
      description: 'Mã vùng. Code of a region in force on that day; all units where left out.',
    })
    region?: string;
    @Field(() => Int, { nullable: true, description: 'Số hạng đầu. Only the first places; all where left out.' })
    top?: number;
    @Field(() => InstantScalar, asOfField)
    asOf?: Date;
  }
  return Arguments;
}

function createSeriesArguments(indicators: object): ClassType<SeriesArguments> {
  @ArgsType()
  class Arguments implements SeriesArguments {
    @Field(() => [indicators], { description: 'Các chỉ tiêu. Which indicators.' })
    of!: string[];
    @Field(() => [ID], {
      nullable: true,
      description: 'Mã các đơn vị; "vn" là cả nước. Ids of units; "vn" for the nation; all of them where left out.',
    })
    provinces?: string[];
    @Field(() => PeriodScalar, { nullable: true, description: 'Từ kỳ. Periods that begin no earlier than this one.' })
    from?: Period;
    @Field(() => PeriodScalar, { nullable: true, description: 'Đến kỳ. Periods that end no later than this one.' })
    to?: Period;
    @Field(() => InstantScalar, asOfField)
    asOf?: Date;
  }
  return Arguments;
}

function createSummaryArguments(indicators: object): ClassType<SummaryArguments> {
  @ArgsType()
  class Arguments implements SummaryArguments {
    @Field(() => [indicators], {
      nullable: true,
      description: 'Các chỉ tiêu; tất cả nếu bỏ trống. Which indicators; all of the domain where left out.',
    })
    of?: string[];
    @Field(() => PeriodScalar, { description: 'Kỳ báo cáo. Reference period.' })
    period!: Period;
    @Field(() => PeriodMatch.type, matchField)
    match?: PeriodMatchWord;
    @Field(() => Grouping.type, {
      nullable: true,
      description: 'Cách nhóm; mặc định NATION. Nation or regions; NATION where left out.',
    })
    by?: GroupingWord;
    @Field(() => DateScalar, onField)
    on?: string;
    @Field(() => InstantScalar, asOfField)
    asOf?: Date;
  }
  return Arguments;
}

/** Argument types name the domain's own enum, so each domain has its own. */
export const createDomainArguments = (indicators: object): DomainArguments => ({
  ranking: createRankingArguments(indicators),
  series: createSeriesArguments(indicators),
  summary: createSummaryArguments(indicators),
});
