import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { defineEnum } from './define-enum.ts';
import { Indicator } from './indicator.type.ts';
import { Absence, Coverage, Observation } from './observation.type.ts';
import { MergeRule, Unit, type MergeRuleWord, type UnitWord } from './observation-words.ts';
import { PeriodScalar } from './period.scalar.ts';
import { provinceOfThisBuild, type ProvinceReference } from './province.reference.ts';
import { Region } from './region.type.ts';

export const Grouping = defineEnum('Grouping', 'Cách nhóm. What a summary is made over.', {
  nation: 'Cả nước. The nation.',
  region: 'Từng vùng. Each region.',
});

export type GroupingWord = (typeof Grouping.words)[number];

@Directive('@shareable')
@ObjectType('Summary', {
  description: 'Tổng hợp. One indicator over the units of a group that reported, by the indicator’s own rule.',
})
export class Summary {
  @Field(() => Indicator, { description: 'Chỉ tiêu. The indicator.' })
  indicator!: Indicator;

  @Field(() => PeriodScalar, { description: 'Kỳ báo cáo. Reference period.' })
  period!: string;

  @Field(() => Region, { nullable: true, description: 'Vùng. The region; null for the nation.' })
  region!: Region | null;

  @Field(() => MergeRule.type, { description: 'Cách gộp. The rule applied.' })
  rule!: MergeRuleWord;

  @Field(() => Unit.type, { description: 'Đơn vị đo. Unit of measure.' })
  unit!: UnitWord;

  @Field(() => Float, {
    nullable: true,
    description:
      'Giá trị trên các đơn vị có báo cáo. Over the units that reported, never the whole group unless coverage is full; null: see absence.',
  })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Cận dưới. Lower bound where only bounds are known; else null.' })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Cận trên. Upper bound where only bounds are known; else null.' })
  upper!: number | null;

  @Field(() => Coverage, { description: 'Mức bao phủ. Units with a usable figure, of the units of the group.' })
  coverage!: Coverage;

  @Field(() => Absence, {
    nullable: true,
    description: 'Vì sao value là null. Why value is null; null where it is not.',
  })
  absence!: Absence | null;

  @Field(() => [Observation], {
    description:
      'Số liệu cả nước do nguồn công bố. What sources state of the nation for this period, to hold beside; empty for a region.',
  })
  stated!: Observation[];
}

@Directive('@shareable')
@ObjectType('ProvinceReport', { description: 'Báo cáo của một đơn vị. How much one unit reported for a period.' })
export class ProvinceReport {
  @Field(() => provinceOfThisBuild(), {
    nullable: true,
    description: 'Đơn vị. The unit; null only while the provinces subgraph is down.',
  })
  province!: ProvinceReference | null;

  @Field(() => String, { description: 'Mã đơn vị. Id of the unit.' })
  provinceId!: string;

  @Field(() => Int, {
    description: 'Số chỉ tiêu. Indicators with a figure whose period lies within the one asked for.',
  })
  indicators!: number;

  @Field(() => [Indicator], {
    description: 'Các chỉ tiêu đã báo cáo. Which indicators these are, in the order of their codes.',
  })
  reportedIndicators!: Indicator[];
}

@Directive('@shareable')
@ObjectType('ReportingCoverage', {
  description: 'Mức độ báo cáo. Who has reported what for a period, and who has not.',
})
export class ReportingCoverage {
  @Field(() => PeriodScalar, { description: 'Kỳ báo cáo. Reference period.' })
  period!: string;

  @Field(() => Coverage, {
    description: 'Mức bao phủ. Units with at least one figure, of the units in force on the day asked for.',
  })
  coverage!: Coverage;

  @Field(() => Int, { description: 'Số chỉ tiêu của lĩnh vực. Indicators of the domain.' })
  indicators!: number;

  @Field(() => [ProvinceReport], { description: 'Đơn vị đã báo cáo. Units with figures, most first.' })
  reported!: ProvinceReport[];

  @Field(() => [ProvinceReport], { description: 'Đơn vị chưa báo cáo. Units without any figure.' })
  missing!: ProvinceReport[];
}
