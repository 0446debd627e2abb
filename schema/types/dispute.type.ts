import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Restricted } from '../access/restricted.ts';
import { DisputeParty, DisputeState, type DisputePartyWord, type DisputeStateWord } from './dispute-words.ts';
import { Domain, type DomainWord } from './domain.ts';
import { WriterRole, type WriterRoleWord } from './feed-words.ts';
import { InstantScalar } from './instant.scalar.ts';
import { provinceOfThisBuild, type ProvinceReference } from './province.reference.ts';

@Directive('@shareable')
@ObjectType('DisputeEntry', { description: 'Một lần phát biểu. One step of a dispute.' })
export class DisputeEntry {
  @Field(() => ID, { description: 'Mã do hệ thống cấp. Given by the hub.' })
  id!: string;

  @Field(() => DisputeState.type, { description: 'Trạng thái từ đó. How the dispute stood since.' })
  state!: DisputeStateWord;

  @Field(() => DisputeParty.type, {
    nullable: true,
    description:
      'Bên phát biểu. Who spoke; null where the hub itself ended it: its data set corrected the figure, or it took the finding back.',
  })
  party!: DisputePartyWord | null;

  @Field(() => WriterRole.type, {
    nullable: true,
    description: 'Vai trò của người phát biểu. In which role; null where the hub itself ended it.',
  })
  role!: WriterRoleWord | null;

  @Restricted('own-province-and-ministry')
  @Field(() => String, {
    nullable: true,
    description:
      'Lời phát biểu; của đính chính hoặc rút số liệu là lý do. What was said, of a correction or withdrawal its reason. Shown to the province and the ministry.',
  })
  words!: string | null;

  @Restricted('own-province-and-ministry')
  @Field(() => String, {
    nullable: true,
    description:
      'Người phát biểu, theo nơi cấp tài khoản. Who said it, as the identity provider names them; null where nobody did. Shown to the province and the ministry.',
  })
  author!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Lần gửi đã kết thúc tranh chấp. The feed that ended it: it corrected or withdrew the figure, or showed that the finding does not hold. Null where somebody spoke.',
  })
  feedId!: string | null;

  @Field(() => InstantScalar, { description: 'Lúc hệ thống ghi nhận. When the hub knew, UTC.' })
  recordedAt!: Date;
}

@Directive('@shareable')
@ObjectType('Dispute', {
  description:
    'Tranh chấp. A thread between a province and the ministry on one figure, register record or finding. Everybody sees that there is one and how it stands; the words are for the two of them.',
})
export class Dispute {
  @Field(() => ID, { description: 'Mã do hệ thống cấp, không dùng lại. Given by the hub, never reused.' })
  id!: string;

  @Field(() => ID, { description: 'Đơn vị có số liệu, "vn" là cả nước. Unit of the figure, "vn" for the nation.' })
  provinceId!: string;

  @Field(() => provinceOfThisBuild(), {
    nullable: true,
    description: 'Tỉnh, thành phố. The unit; null for the nation, else only while the provinces subgraph is down.',
  })
  province!: ProvinceReference | null;

  @Field(() => Domain.type, { description: 'Lĩnh vực. Domain of the figure.' })
  domain!: DomainWord;

  @Field(() => ID, {
    nullable: true,
    description:
      'Quan sát bị tranh chấp. The observation in dispute, or the one that the disputed finding is on; null of a record.',
  })
  observationId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Bản ghi bị tranh chấp. The register record in dispute, or the one that the disputed finding is on; null of an observation.',
  })
  recordId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Phát hiện bị tranh chấp. The finding in dispute; null where the figure itself is.',
  })
  findingId!: string | null;

  @Field(() => DisputeParty.type, {
    description:
      'Bên phải trả lời: tỉnh với số liệu của chính tỉnh, còn lại là bộ. Who answers for the figure: the province where its own sources state it, else the ministry.',
  })
  answerable!: DisputePartyWord;

  @Field(() => DisputeState.type, { description: 'Trạng thái. How it stands.' })
  state!: DisputeStateWord;

  @Field(() => InstantScalar, { description: 'Lúc nêu. When it was opened, UTC.' })
  openedAt!: Date;

  @Field(() => InstantScalar, { description: 'Lần phát biểu gần nhất. When somebody last spoke, UTC.' })
  changedAt!: Date;

  @Field(() => [DisputeEntry], { description: 'Các lần phát biểu, cũ trước. Its steps, oldest first.' })
  entries!: DisputeEntry[];
}
