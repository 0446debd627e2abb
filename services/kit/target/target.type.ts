import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Comparator, type ComparatorWord } from '../../../schema/registers/target.ts';
import { defineEnum } from '../../../schema/types/define-enum.ts';
import { Directive } from 'type-graphql';
import { Dispute } from '../../../schema/types/dispute.type.ts';
import { Indicator } from '../../../schema/types/indicator.type.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import { Observation } from '../../../schema/types/observation.type.ts';
import { PeriodScalar } from '../../../schema/types/period.scalar.ts';
import { provinceOfThisBuild, type ProvinceReference } from '../../../schema/types/province.reference.ts';
import { Source } from '../../../schema/types/source.type.ts';

const TargetStatus = defineEnum('TargetStatus', 'Tình trạng chỉ tiêu kế hoạch. How a target stands on a day.', {
  met: 'Đạt: kỳ đã hết, số thực tế đạt mục tiêu. Due, and the actual of its period reaches it.',
  missed: 'Không đạt: kỳ đã hết, số thực tế chưa đạt. Due, and the actual of its period falls short.',
  ahead: 'Đạt sớm: kỳ chưa hết nhưng số mới nhất đã đạt. Not yet due, and the newest figure reaches it already.',
  behind: 'Chưa tới: kỳ chưa hết, số mới nhất còn thấp. Not yet due, and the newest figure falls short so far.',
  'not-yet-due': 'Chưa đến hạn, chưa có số liệu. Not yet due, and there is no figure to hold it against.',
  'no-actual': 'Đã đến hạn nhưng không có số thực tế. Due, but nobody reported the actual of its period.',
});

export type TargetStatusWord = (typeof TargetStatus.words)[number];

@Directive('@shareable')
@ObjectType('Target', { description: 'Mục tiêu. What a province set out to reach in a period.' })
export class Target {
  @Field(() => ID, { description: 'Do hệ thống đặt. Given by the hub; a changed target is a new one with a new id.' })
  id!: string;

  @Field(() => ID, {
    description: 'Mã đơn vị đặt mục tiêu. Id of the unit that set it; a target may outlive its unit.',
  })
  provinceId!: string;

  @Field(() => provinceOfThisBuild(), {
    nullable: true,
    description: 'Đơn vị. The unit; null only while the provinces subgraph is down.',
  })
  province!: ProvinceReference | null;

  @Field(() => Indicator, { description: 'Chỉ tiêu. The indicator.' })
  indicator!: Indicator;

  @Field(() => PeriodScalar, { description: 'Kỳ mục tiêu. The period it is set for; due on its last day.' })
  period!: string;

  @Field(() => Comparator.type, { description: 'Phép so sánh. How the actual is held against value.' })
  comparator!: ComparatorWord;

  @Field(() => Float, {
    description: 'Giá trị mục tiêu, với khoảng là cận dưới. Value in the indicator’s unit; of a range the lower end.',
  })
  value!: number;

  @Field(() => Float, { nullable: true, description: 'Cận trên của khoảng. Upper end of a range; else null.' })
  upper!: number | null;

  @Field(() => TargetStatus.type, { description: 'Tình trạng. How it stands on the day asked for.' })
  status!: TargetStatusWord;

  @Field(() => Observation, {
    nullable: true,
    description: 'Số thực tế dùng để đánh giá. The figure the status was judged by; null where there is none.',
  })
  actual!: Observation | null;

  @Field(() => Observation, {
    nullable: true,
    description:
      'Số mới nhất đã biết. The newest figure up to the due day, of whatever period; null where there is none.',
  })
  latest!: Observation | null;

  @Field(() => Source, { description: 'Nguồn. The source that states the target.' })
  source!: Source;

  @Field(() => String, { nullable: true, description: 'Vị trí trong nguồn. Where in the source.' })
  locator!: string | null;

  @Field(() => InstantScalar, { description: 'Lúc hệ thống ghi nhận. When the hub knew, UTC.' })
  recordedAt!: Date;

  @Field(() => [Dispute], { description: 'Tranh chấp về mục tiêu này. Disputes on it, oldest first.' })
  disputes!: Dispute[];
}
