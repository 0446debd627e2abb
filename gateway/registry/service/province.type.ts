import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Province', { description: 'Tỉnh, thành phố. A unit in one of its lifetimes.' })
export class Province {
  @Field(() => ID, { description: 'Mã đơn vị. Names a lifetime: khanh-hoa to 2025-06-30, khanh-hoa-2025 since.' })
  id!: string;
}
