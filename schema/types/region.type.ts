import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from './date.scalar.ts';

@Directive('@shareable')
@ObjectType('Region', {
  description:
    'Vùng kinh tế - xã hội. A socio-economic region in one of its lifetimes: on 2025-07-01 all six were drawn anew.',
})
export class Region {
  @Field(() => ID, {
    description: 'Mã vùng của một thời kỳ. Code of this lifetime: red-river-delta, red-river-delta-2025.',
  })
  code!: string;

  @Field(() => String, { description: 'Tên tiếng Việt. Name in Vietnamese.' })
  nameVi!: string;

  @Field(() => String, { description: 'Tên tiếng Anh. Name in English.' })
  nameEn!: string;

  @Field(() => DateScalar, {
    description: 'Có hiệu lực từ. First day in force; 2008-08-01 is a placeholder for "before 2025".',
  })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Hết hiệu lực sau. Last day in force; null while in force.' })
  validTo!: string | null;
}
