import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Restricted } from '../../../schema/access/restricted.ts';
import { WriterRole, type WriterRoleWord } from '../../../schema/types/feed-words.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import {
  SetAsideReason,
  SubgraphStanding,
  type SetAsideReasonWord,
  type SubgraphStandingWord,
} from '../../../schema/types/registry-words.ts';
import type { ProvinceReference } from '../../../schema/types/province.reference.ts';
import { SubgraphCheckType } from './check-report.type.ts';
import { Province } from './province.type.ts';
import { GraphExtension, ServedDomain } from './published-parts.type.ts';

const forOwner = 'Shown to officers and publishing tokens of the unit, editors and operators.';

@ObjectType('SetAside', { description: 'Tạm ngừng hỏi. Why a subgraph is not asked, and since when.' })
export class SetAsideType {
  /** Whose it is: rights go by it. */
  provinceId!: string;

  @Field(() => SetAsideReason.type, { description: 'Lý do. Why.' })
  reason!: SetAsideReasonWord;

  @Field(() => InstantScalar, { description: 'Từ lúc. Since when, UTC.' })
  since!: Date;

  @Restricted('publisher')
  @Field(() => String, { nullable: true, description: `Chi tiết. What was found, in words. ${forOwner}` })
  detail!: string | null;
}

@ObjectType('PublishedSubgraph', {
  description:
    'Subgraph của một tỉnh, như đã công bố một lần. A province’s own subgraph, as it was published once: what it serves of the national contract, what it adds to the graph, and how it stands.',
})
export class PublishedSubgraph {
  @Field(() => ID, { description: 'Mã do hệ thống cấp, không dùng lại. Given by the hub, never reused.' })
  id!: string;

  @Field(() => ID, {
    description: 'Tên: <mã đơn vị>-<từ>. Its name among all subgraphs, kept from publication to publication.',
  })
  name!: string;

  @Field(() => ID, { description: 'Đơn vị chủ quản. The unit that it is of.' })
  provinceId!: string;

  @Field(() => Province, {
    nullable: true,
    description: 'Tỉnh, thành phố. The unit; null only while the provinces subgraph is down.',
  })
  province!: ProvinceReference | null;

  @Field(() => SubgraphStanding.type, { description: 'Tình trạng. How it stands now.' })
  standing!: SubgraphStandingWord;

  @Field(() => SetAsideType, {
    nullable: true,
    description: 'Tạm ngừng hỏi. Why it is not asked; null where it is, or is no part of the graph.',
  })
  setAside!: SetAsideType | null;

  @Field(() => [ServedDomain], {
    description: 'Phần hợp đồng tự phục vụ. What it serves of the contract; empty where it only adds to the graph.',
  })
  serves!: ServedDomain[];

  @Field(() => GraphExtension, {
    nullable: true,
    description: 'Phần riêng. What it adds to the graph; null where it only serves the contract.',
  })
  extends!: GraphExtension | null;

  @Field(() => Int, { description: 'Đến cùng phiên bản này. Number of the version of the graph that it came with.' })
  versionNumber!: number;

  @Field(() => InstantScalar, { description: 'Lúc công bố. When it was published, UTC.' })
  publishedAt!: Date;

  @Field(() => WriterRole.type, {
    nullable: true,
    description: 'Vai trò của người công bố. In which role it was published.',
  })
  role!: WriterRoleWord | null;

  @Restricted('publisher')
  @Field(() => String, {
    nullable: true,
    description: `Người công bố, theo nơi cấp tài khoản. Who published it, as the identity provider names them. ${forOwner}`,
  })
  publishedBy!: string | null;

  @Restricted('publisher')
  @Field(() => String, { nullable: true, description: `Địa chỉ. Where it answers GraphQL. ${forOwner}` })
  url!: string | null;

  @Restricted('publisher')
  @Field(() => String, { nullable: true, description: `Lược đồ đã công bố. The SDL that was published. ${forOwner}` })
  sdl!: string | null;

  @Restricted('publisher')
  @Field(() => [SubgraphCheckType], {
    nullable: true,
    description: `Kết quả kiểm tra khi công bố. The checks by which it was accepted, with their warnings. ${forOwner}`,
  })
  checks!: SubgraphCheckType[] | null;
}
