import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineEnum } from './define-enum.ts';
import { DateScalar } from './date.scalar.ts';
import { Indicator } from './indicator.type.ts';
import { Absence, Coverage, Observation } from './observation.type.ts';
import { BoundaryBasis, type BoundaryBasisWord } from './observation-words.ts';
import { PeriodScalar } from './period.scalar.ts';
import { provinceOfThisBuild, type ProvinceReference } from './province.reference.ts';

export const PeriodMatch = defineEnum('PeriodMatch', 'Cách chọn kỳ. Which figure stands for the period asked for.', {
  exact: 'Đúng kỳ đó. Only a figure of exactly this period.',
  within: 'Kỳ nằm trong kỳ đó, mới nhất. The newest figure whose period lies within it.',
  latest: 'Mới nhất đến hết kỳ đó. The newest figure known at its end, of whatever period: each entry shows its own.',
});

export type PeriodMatchWord = (typeof PeriodMatch.words)[number];

@Directive('@shareable')
@ObjectType('RankingEntry', { description: 'Một hạng. One place of a ranking.' })
export class RankingEntry {
  @Field(() => Int, {
    description:
      'Thứ hạng trong số đơn vị có số liệu, 1 là tốt nhất. Place among the units that have a figure, 1 is best; equal figures share a place and the next is skipped. A rank that a source states is the value of the observation.',
  })
  rank!: number;

  @Field(() => Boolean, { description: 'Đồng hạng. True where another unit has the same figure.' })
  tied!: boolean;

  @Field(() => ID, { description: 'Mã đơn vị. Id of the unit.' })
  provinceId!: string;

  @Field(() => provinceOfThisBuild(), {
    nullable: true,
    description: 'Đơn vị. The unit; null only while the provinces subgraph is down.',
  })
  province!: ProvinceReference | null;

  @Field(() => Observation, { description: 'Số liệu. The figure it is ranked by.' })
  observation!: Observation;
}

@Directive('@shareable')
@ObjectType('Unranked', { description: 'Không xếp hạng được. A unit that has no place, and why.' })
export class Unranked {
  @Field(() => ID, { description: 'Mã đơn vị. Id of the unit.' })
  provinceId!: string;

  @Field(() => provinceOfThisBuild(), {
    nullable: true,
    description: 'Đơn vị. The unit; null only while the provinces subgraph is down.',
  })
  province!: ProvinceReference | null;

  @Field(() => Absence, { description: 'Lý do. Why it has no place.' })
  absence!: Absence;

  @Field(() => Observation, {
    nullable: true,
    description: 'Số liệu không dùng được. The figure that could not be ranked; null where there is none.',
  })
  observation!: Observation | null;
}

@Directive('@shareable')
@ObjectType('Ranking', {
  description: 'Bảng xếp hạng. The units in force on a date, ordered by one indicator, best first.',
})
export class Ranking {
  @Field(() => Indicator, {
    description: 'Chỉ tiêu. What they are ranked by; a neutral indicator is listed from the largest.',
  })
  indicator!: Indicator;

  @Field(() => PeriodScalar, { description: 'Kỳ báo cáo. The period asked for.' })
  period!: string;

  @Field(() => DateScalar, { description: 'Ngày xác định đơn vị. The day whose units are ranked.' })
  on!: string;

  @Field(() => BoundaryBasis.type, { description: 'Địa giới. 63 or 34 units; the two never mix.' })
  boundaryBasis!: BoundaryBasisWord;

  @Field(() => Coverage, { description: 'Mức bao phủ. Units with a place, of the units in force: "5 of 63".' })
  coverage!: Coverage;

  @Field(() => [RankingEntry], { description: 'Các hạng. Best first; cut after top.' })
  entries!: RankingEntry[];

  @Field(() => [Unranked], {
    description: 'Đơn vị chưa xếp hạng. Units without a place, and why, in the order of their codes.',
  })
  unranked!: Unranked[];
}
