import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { ChangeKind } from '../../../schema/areas/area.ts';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import { defineEnum } from '../../../schema/types/define-enum.ts';

export const ProvinceType = defineEnum('ProvinceType', 'Loại đơn vị. Type of a provincial unit.', {
  province: 'Tỉnh. Province.',
  'centrally-run-city': 'Thành phố trực thuộc trung ương. Centrally-run city.',
});

const ProvinceChangeKind = defineEnum('ProvinceChangeKind', 'Loại thay đổi. What changed.', {
  name: 'Đổi tên. Name.',
  type: 'Đổi loại. Type.',
  region: 'Đổi vùng. Region.',
  merger: 'Sáp nhập. Formed by merger.',
});

@ObjectType('ProvinceChange', { description: 'Thay đổi. One dated change of a unit.' })
export class ProvinceChange {
  @Field(() => DateScalar, { description: 'Ngày hiệu lực. First day on which it held.' })
  date!: string;

  @Field(() => ProvinceChangeKind.type, { description: 'Loại. What changed.' })
  change!: ChangeKind;

  @Field(() => String, { description: 'Trước. What held before; of a merger the ids of the predecessors.' })
  before!: string;

  @Field(() => String, { description: 'Sau. What holds since.' })
  after!: string;

  @Field(() => String, { nullable: true, description: 'Căn cứ pháp lý. Legal basis; null where none was seen.' })
  legalBasis!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Province', { description: 'Tỉnh, thành phố. A unit in one of its lifetimes.' })
export class Province {
  @Field(() => ID, { description: 'Mã đơn vị. Names a lifetime: khanh-hoa to 2025-06-30, khanh-hoa-2025 since.' })
  id!: string;

  @Field(() => String, {
    description:
      'Mã hành chính hai chữ số. Two digits of the official list; given again after the merger, so never a key.',
  })
  code!: string;

  @Field(() => DateScalar, {
    description: 'Có hiệu lực từ. First day in force; 2008-08-01 is a placeholder for "before 2025".',
  })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Hết hiệu lực sau. Last day in force; null while in force.' })
  validTo!: string | null;
}
