import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Restricted } from '../../../schema/access/restricted.ts';
import { QuarantineState, type QuarantineStateWord } from '../../../schema/types/feed-words.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import type { Fault } from '../fault.ts';
import { FaultType } from '../report/fault.type.ts';

@ObjectType('Cell', { description: 'Ô. One cell of a row, as it was found.' })
export class Cell {
  @Field(() => String, {
    description:
      'Cột của tệp mẫu. Column of the template: indicator, period, figure, …; mendRows takes the same names.',
  })
  column!: string;

  @Field(() => String, { description: 'Nội dung. What it holds.' })
  value!: string;
}

@ObjectType('QuarantinedRow', {
  description:
    'Dòng bị giữ lại. A faulty row of a feed that was taken in part; it waits to be mended. Everybody sees how many there are, the province and the ministry what they hold.',
})
export class QuarantinedRowType {
  @Field(() => ID, { description: 'Số của dòng, để sửa. Its number, by which it is mended.' })
  id!: string;

  @Field(() => ID, { description: 'Lần gửi. The feed that it came with.' })
  feedId!: string;

  @Field(() => ID, { description: 'Đơn vị. Id of the unit that the feed is of.' })
  provinceId!: string;

  @Field(() => QuarantineState.type, { description: 'Trạng thái. How it stands.' })
  state!: QuarantineStateWord;

  @Field(() => ID, {
    nullable: true,
    description: 'Lần sửa hoặc bỏ. The feed that mended it or gave it up; null while it waits.',
  })
  settledBy!: string | null;

  @Field(() => Int, { description: 'Số dòng, từ 1. Line of the file or row of the sheet, from 1.' })
  line!: number;

  @Restricted('own-province-and-ministry')
  @Field(() => String, {
    nullable: true,
    description: 'Tên trang tính. Sheet; null where the file has none. Shown to the province and the ministry.',
  })
  sheet!: string | null;

  @Restricted('own-province-and-ministry')
  @Field(() => [Cell], {
    nullable: true,
    description: 'Các ô. Its cells as they were found. Shown to the province and the ministry.',
  })
  cells!: Cell[] | null;

  @Restricted('own-province-and-ministry')
  @Field(() => [FaultType], {
    nullable: true,
    description: 'Lỗi và cách sửa. What is wrong with it and how to mend it. Shown to the province and the ministry.',
  })
  faults!: readonly Fault[] | null;

  @Field(() => InstantScalar, { description: 'Lúc bị giữ lại. When it was kept, UTC.' })
  recordedAt!: Date;
}
