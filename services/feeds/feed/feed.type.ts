import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Restricted } from '../../../schema/access/restricted.ts';
import { FeedKind, WriterRole, type FeedKindWord, type WriterRoleWord } from '../../../schema/types/feed-words.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import { provinceOfThisBuild, type ProvinceReference } from '../../../schema/types/province.reference.ts';
import type { Fault } from '../fault.ts';
import { FaultType } from '../report/fault.type.ts';

@ObjectType('FeedOutcome', { description: 'Kết quả một lần gửi. What became of the rows of a feed.' })
export class FeedOutcomeType {
  @Field(() => Int, { description: 'Số liệu mới. New figures.' })
  added!: number;

  @Field(() => Int, { description: 'Số liệu đính chính. Figures that took the place of others.' })
  corrected!: number;

  @Field(() => Int, { description: 'Đã rút. Figures and register records that it took back.' })
  withdrawn!: number;

  @Field(() => Int, { description: 'Bản ghi. Register records that it brought.' })
  records!: number;

  @Field(() => Int, { description: 'Bị giữ lại. Rows that it could not bring in.' })
  quarantined!: number;

  @Field(() => Int, { description: 'Còn chờ sửa. Of these, rows that still wait.' })
  waiting!: number;

  @Field(() => Int, { description: 'Phát hiện. Findings made when it came.' })
  findings!: number;
}

@ObjectType('Feed', {
  description:
    'Lần gửi. What came through the door at once: a file, rows of a call, a correction, a mend, a withdrawal.',
})
export class Feed {
  @Field(() => ID, { description: 'Mã do hệ thống cấp, không dùng lại. Given by the hub, never reused.' })
  id!: string;

  @Field(() => FeedKind.type, { description: 'Cách số liệu đến. How it came.' })
  kind!: FeedKindWord;

  @Field(() => String, {
    description: 'Tên tệp, hoặc việc đã làm. Name of the file, or what was done: "observation 12".',
  })
  name!: string;

  @Field(() => String, { description: 'SHA-256, hex. Of the bytes that were sent, or of what was asked for.' })
  digest!: string;

  @Field(() => ID, { nullable: true, description: 'Đơn vị. Id of the unit; null where it speaks of several.' })
  provinceId!: string | null;

  @Field(() => provinceOfThisBuild(), {
    nullable: true,
    description: 'Tỉnh, thành phố. The unit; null where it speaks of several, or while the provinces subgraph is down.',
  })
  province!: ProvinceReference | null;

  @Field(() => WriterRole.type, {
    nullable: true,
    description:
      'Vai trò của người gửi. In which role it was sent: figures that the ministry changed are told apart. Null for the hub itself.',
  })
  role!: WriterRoleWord | null;

  @Restricted('own-province-and-ministry')
  @Field(() => String, {
    nullable: true,
    description:
      'Người gửi, theo nơi cấp tài khoản. Who sent it, as the identity provider names them; null for the hub itself. Shown to the province and the ministry.',
  })
  submitter!: string | null;

  @Field(() => String, { nullable: true, description: 'Lý do. Why held figures changed; null where nobody said.' })
  reason!: string | null;

  @Field(() => Int, { description: 'Số mục đã nhận. Entries that were taken.' })
  accepted!: number;

  @Field(() => Int, { description: 'Số mục không đổi. Entries that the hub held already.' })
  unchanged!: number;

  @Restricted('own-province-and-ministry')
  @Field(() => [FaultType], {
    nullable: true,
    description:
      'Lỗi của các dòng bị từ chối, nhiều nhất 1000 lỗi đầu. Why rows were refused, the first 1,000. Shown to the province and the ministry.',
  })
  faults!: readonly Fault[] | null;

  @Field(() => InstantScalar, { description: 'Lúc hệ thống ghi nhận. When the hub recorded it, UTC.' })
  recordedAt!: Date;
}
