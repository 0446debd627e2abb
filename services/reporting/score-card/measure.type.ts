import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('Measure', {
  description: 'Một phép đo. One measure: so many of so many. The two counts say more than their share does.',
})
export class Measure {
  @Field(() => Int, { description: 'Tử số. What is counted.' })
  numerator!: number;

  @Field(() => Int, { description: 'Mẫu số. Out of how many.' })
  denominator!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Tỷ lệ phần trăm. The share in percent; null where the denominator is 0: then there is nothing to judge, which is neither 0 nor 100.',
  })
  share!: number | null;

  @Field(() => String, { description: 'Cách đếm, Việt và Anh. How it is counted, Vietnamese and English.' })
  counted!: string;
}

export const measure = (numerator: number, denominator: number, counted: string): Measure => ({
  numerator,
  denominator,
  share: denominator === 0 ? null : Number(((numerator / denominator) * 100).toFixed(10)),
  counted,
});
