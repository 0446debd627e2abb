import { Directive, Field, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('Staleness', {
  description: 'Độ cũ của số liệu. How old a figure is on a day: today, or the day of the instant asked for by asOf.',
})
export class Staleness {
  @Field(() => Int, {
    description:
      'Số ngày kể từ hết kỳ; 0 khi kỳ chưa hết. Days since its reference period ended; 0 while that has not ended.',
  })
  ageInDays!: number;

  @Field(() => Int, {
    description:
      'Giới hạn tính bằng ngày cho kỳ này. The indicator’s age limit in days, as it falls after this period.',
  })
  limitInDays!: number;

  @Field(() => Boolean, {
    description: 'Quá cũ: số ngày lớn hơn giới hạn. True where the age exceeds the limit.',
  })
  isStale!: boolean;

  @Field(() => String, { description: 'Dạng chữ, Việt và Anh. In words, Vietnamese and English.' })
  text!: string;
}
