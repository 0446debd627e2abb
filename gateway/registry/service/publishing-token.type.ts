import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import { WriterRole, type WriterRoleWord } from '../../../schema/types/feed-words.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';

@ObjectType('PublishingToken', {
  description:
    'Mã truy cập công bố: một chương trình của đơn vị, như máy chủ build, dùng nó để kiểm tra, công bố, đưa trở lại và thôi dùng subgraph của đơn vị, ngoài ra không làm được gì. A token by which a program of one unit, such as its build server, checks, publishes, brings back and retires the subgraphs of that unit, and does nothing else. It is sent as "Authorization: Bearer ltp_…". The hub keeps a digest of it alone.',
})
export class PublishingToken {
  @Field(() => ID, {
    description: 'Số của mã, do hệ thống cấp. Its number, given by the hub: that of token ltp_12_… is 12.',
  })
  id!: string;

  @Field(() => ID, {
    description: 'Đơn vị chủ quản. The unit whose subgraphs it publishes; none of those that it was formed from.',
  })
  provinceId!: string;

  @Field(() => String, { description: 'Dùng cho việc gì. What it is for, as whoever made it says: "build server".' })
  name!: string;

  @Field(() => DateScalar, { description: 'Ngày cuối còn hiệu lực. The last day on which it holds, in Việt Nam.' })
  expiresOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Người tạo. Who made it, as the identity provider names them; null where that names nobody.',
  })
  madeBy!: string | null;

  @Field(() => WriterRole.type, { nullable: true, description: 'Vai trò của người tạo. In which role it was made.' })
  role!: WriterRoleWord | null;

  @Field(() => InstantScalar, { description: 'Lúc tạo. When it was made, UTC.' })
  madeAt!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Lần cuối dùng nó để thay đổi đồ thị. When the graph was last changed by it, UTC; null where never. Checks are not counted.',
  })
  lastActAt!: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Lúc thu hồi. When it was revoked, UTC; null where it was not.',
  })
  revokedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Người thu hồi. Who revoked it, as the identity provider names them; null where nobody did.',
  })
  revokedBy!: string | null;
}

@ObjectType('MadePublishingToken', {
  description: 'Mã truy cập công bố vừa tạo. A publishing token that has just been made.',
})
export class MadePublishingToken {
  @Field(() => String, {
    description:
      'Toàn văn mã, chỉ hiện một lần này. The token itself, ltp_<number>_<secret>. It is shown this once: the hub does not keep it.',
  })
  secret!: string;

  @Field(() => PublishingToken, { description: 'Những gì hệ thống giữ về nó. What is kept of it.' })
  token!: PublishingToken;
}
