import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { IndicatorEntry } from '../indicators/indicator.ts';
import { Domain, type DomainWord } from './domain.ts';
import {
  IndicatorLevel,
  Direction,
  MergeRule,
  StockOrFlow,
  Unit,
  type IndicatorLevelWord,
  type DirectionWord,
  type MergeRuleWord,
  type StockOrFlowWord,
  type UnitWord,
} from './observation-words.ts';

@Directive('@shareable')
@ObjectType('Indicator', { description: 'Chỉ tiêu. One indicator of the national catalogue.' })
export class Indicator implements IndicatorEntry {
  @Field(() => ID, { description: 'Mã chỉ tiêu, không đổi. Code, for ever.' })
  code!: string;

  @Field(() => Domain.type, { description: 'Lĩnh vực. Domain.' })
  domain!: DomainWord;

  @Field(() => String, { description: 'Tên tiếng Việt. Name in Vietnamese.' })
  nameVi!: string;

  @Field(() => String, { description: 'Tên tiếng Anh. Name in English.' })
  nameEn!: string;

  @Field(() => Unit.type, { description: 'Đơn vị đo. Unit of measure.' })
  unit!: UnitWord;

  @Field(() => Direction.type, { description: 'Chiều tốt hơn. Which way is better.' })
  direction!: DirectionWord;

  @Field(() => MergeRule.type, { description: 'Cách gộp. How figures of several units become one.' })
  mergeRule!: MergeRuleWord;

  @Field(() => String, {
    nullable: true,
    description: 'Trọng số khi gộp. What a mean is weighted by; null where the rule needs no weight.',
  })
  mergeWeight!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Tử số. Numerator: an indicator code, or words; null where the figure is no ratio.',
  })
  numerator!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mẫu số. Denominator: an indicator code, or words; null where the figure is no ratio.',
  })
  denominator!: string | null;

  @Field(() => StockOrFlow.type, {
    nullable: true,
    description:
      'Số thời điểm, số thời kỳ hay lũy kế. How the figure stands to its period; null where it appraises it: a rank, an index, a change.',
  })
  stockOrFlow!: StockOrFlowWord | null;

  @Field(() => Boolean, {
    description:
      'Có thể tăng gấp nhiều lần trong một năm. Whether the figure may multiply within a year: accounts, transactions, what has only begun.',
  })
  surges!: boolean;

  @Field(() => IndicatorLevel.type, {
    nullable: true,
    description:
      'Cấp hành chính. Level of units that the figure speaks of; null where it is of the province as a whole.',
  })
  level!: IndicatorLevelWord | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Chỉ tiêu có mức thay đổi được nêu. Code of the indicator whose change on the year before it states; null where it states none.',
  })
  changeOf!: string | null;

  @Field(() => String, {
    description: 'Giải thích bằng tiếng Anh. What is counted, and what it must not be confused with.',
  })
  descriptionEn!: string;

  @Field(() => String, {
    description:
      'Giới hạn tuổi số liệu, ISO 8601, tính từ hết kỳ. How old a figure may be, counted from the end of its period: P18M is 18 months. See Observation.staleness.',
  })
  ageLimit!: string;

  @Field(() => String, { description: 'Tên trường trong hồ sơ tỉnh. Field of the province’s profile.' })
  field!: string;
}
