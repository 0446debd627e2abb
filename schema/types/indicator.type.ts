import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { IndicatorEntry } from '../indicators/indicator.ts';
import { Domain, type DomainWord } from './domain.ts';
import {
  Direction,
  MergeRule,
  Unit,
  type DirectionWord,
  type MergeRuleWord,
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
