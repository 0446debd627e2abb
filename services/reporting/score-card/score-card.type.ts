import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import { Indicator } from '../../../schema/types/indicator.type.ts';
import { PeriodScalar } from '../../../schema/types/period.scalar.ts';
import { provinceOfThisBuild, type ProvinceReference } from '../../../schema/types/province.reference.ts';
import { Staleness } from '../../../schema/types/staleness.type.ts';
import { Measure } from './measure.type.ts';

@ObjectType('Lateness', { description: 'Mức độ trễ. How late the obligations are that were not met in time.' })
export class Lateness {
  @Field(() => Int, { description: 'Số nghĩa vụ đủ nhưng trễ. Obligations met after their due day.' })
  metLate!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Trung vị số ngày trễ của chúng. Median of their days late; null where there are none.',
  })
  medianDaysLate!: number | null;

  @Field(() => Int, { description: 'Số nghĩa vụ còn thiếu. Obligations that still lack figures on the day.' })
  overdue!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Trung vị số ngày quá hạn cho đến nay. Median of their days overdue so far, so a lower bound; null where there are none.',
  })
  medianDaysOverdue!: number | null;
}

@ObjectType('StaleFigure', {
  description: 'Số liệu quá cũ. An indicator of which the unit has no figure within the age limit.',
})
export class StaleFigure {
  @Field(() => Indicator, { description: 'Chỉ tiêu. The indicator.' })
  indicator!: Indicator;

  @Field(() => PeriodScalar, { description: 'Kỳ mới nhất có số liệu. The newest period that there is a figure of.' })
  period!: string;

  @Field(() => Staleness, { description: 'Độ cũ. How old it is on the day.' })
  staleness!: Staleness;
}

@ObjectType('ScoreCard', {
  description:
    'Phiếu chất lượng báo cáo của một đơn vị. How well one unit reports, itself and not its predecessors, in measures that stand side by side. There is no overall score on purpose: the measures count different things out of different numbers, any weights between them would be an opinion of ours, and a sum would hide that one unit owes two figures and another two hundred. Order units by the measure that you ask about, and look at its denominator.',
})
export class ScoreCard {
  @Field(() => ID, { description: 'Mã đơn vị. Id of the unit.' })
  provinceId!: string;

  @Field(() => provinceOfThisBuild(), {
    nullable: true,
    description: 'Đơn vị. The unit; null only while the provinces subgraph is down.',
  })
  province!: ProvinceReference | null;

  @Field(() => DateScalar, { description: 'Ngày xét. The day on which it is judged.' })
  on!: string;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Từ kỳ. Reference periods that begin no earlier count; null: all.',
  })
  from!: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Đến kỳ. Reference periods that end no later count; null: all.',
  })
  to!: string | null;

  @Field(() => Measure, { description: 'Số liệu đứng vững. Current claims without a standing contradiction.' })
  claimsHolding!: Measure;

  @Field(() => Measure, { description: 'Số liệu bị cảnh báo. Current claims with a warning but no contradiction.' })
  claimsWarned!: Measure;

  @Field(() => Measure, { description: 'Báo cáo đúng hạn. Obligations met by their due day.' })
  obligationsOnTime!: Measure;

  @Field(() => Lateness, { description: 'Mức độ trễ của phần còn lại. How late the others are.' })
  lateness!: Lateness;

  @Field(() => Measure, { description: 'Số liệu đã báo cáo. Figures reported of those owed.' })
  figuresReported!: Measure;

  @Field(() => Measure, {
    description: 'Trả lời nghi vấn. Contradictions and disputes that were answered in time.',
  })
  doubtsAnswered!: Measure;

  @Field(() => Measure, {
    description: 'Số liệu quá cũ. Indicators whose newest figure is older than its age limit: less is better.',
  })
  figuresStale!: Measure;

  @Field(() => [StaleFigure], {
    description: 'Các số liệu quá cũ. Which these are, the oldest first, then by code.',
  })
  staleFigures!: StaleFigure[];
}
