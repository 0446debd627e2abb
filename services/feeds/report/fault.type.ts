import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('Fault', {
  description: 'Lỗi của một dòng. Why a row was refused or looked at twice: where, what was found, how to mend it.',
})
export class FaultType {
  @Field(() => String, { description: 'Tên tệp. Name of the file.' })
  file!: string;

  @Field(() => String, { nullable: true, description: 'Tên trang tính. Sheet; null where the file has none.' })
  sheet!: string | null;

  @Field(() => Int, { description: 'Số dòng, từ 1. Line or row on which the row begins, from 1.' })
  line!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cột. Column by the title that the file gives it; null where the whole row is meant.',
  })
  column!: string | null;

  @Field(() => String, {
    description:
      'Nội dung thấy được, tiếng Việt. What was found, Vietnamese; what the file literally holds is the same in both.',
  })
  foundVi!: string;

  @Field(() => String, { description: 'Nội dung thấy được, tiếng Anh. What was found, English.' })
  foundEn!: string;

  @Field(() => String, { description: 'Nội dung cần có, tiếng Việt. What would fit, Vietnamese.' })
  expectedVi!: string;

  @Field(() => String, { description: 'Nội dung cần có, tiếng Anh. What would fit, English.' })
  expectedEn!: string;

  @Field(() => String, { description: 'Cách sửa, tiếng Việt. How to mend it, Vietnamese.' })
  mendVi!: string;

  @Field(() => String, { description: 'Cách sửa, tiếng Anh. How to mend it, English.' })
  mendEn!: string;
}
