import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/types/date.scalar.ts';

@Directive('@key(fields: "id")')
@ObjectType('Province', { description: 'Tỉnh, thành phố. A unit in one of its lifetimes.' })
export class Province {
  @Field(() => ID, { description: 'Mã đơn vị. Names a lifetime: khanh-hoa to 2025-06-30, khanh-hoa-2025 since.' })
  id!: string;
}

@ObjectType('ProvinceReporting', {
  description: 'Việc báo cáo của một đơn vị. How one unit reports: what it owes and how well it keeps to it.',
})
export class ProvinceReporting {
  @Field(() => DateScalar, { description: 'Ngày xét. The day on which it is judged.' })
  on!: string;
}
