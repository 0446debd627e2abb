import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { registerList } from '../../../schema/registers/register-list.ts';
import { registerType } from '../../../schema/registers/register.type.ts';
import { defineEnum } from '../../../schema/types/define-enum.ts';
import { Dispute } from '../../../schema/types/dispute.type.ts';
import { Domain, type DomainWord } from '../../../schema/types/domain.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import { Observation } from '../../../schema/types/observation.type.ts';
import { provinceOfThisBuild, type ProvinceReference } from '../../../schema/types/province.reference.ts';
import { Source } from '../../../schema/types/source.type.ts';
import { PageInfo } from '../../kit/page/page.ts';
import { Target } from '../../kit/target/target.type.ts';

export const ChangeKind = defineEnum('ChangeKind', 'Loại thay đổi. What became of something.', {
  new: 'Mới, hoặc nêu lại sau khi đã rút. It is new, or stated again after it was withdrawn: nothing stood before.',
  corrected: 'Đính chính: bản sau thay bản trước. It was corrected: after takes the place of before.',
  withdrawn: 'Đã rút: bản trước không còn. It was withdrawn: before stands no longer.',
  disputed: 'Tranh chấp được nêu hoặc đổi trạng thái. A dispute on it was opened, or somebody spoke in it.',
});

export type ChangeKindWord = (typeof ChangeKind.words)[number];

/** A record as the union tells its type by. */
export interface NamedRecord {
  readonly typeName: string;
}

export const ChangedRecord = createUnionType({
  name: 'ChangedRecord',
  description: 'Bản ghi của một danh mục, hoặc mục tiêu. A record of a register, or a target.',
  types: () => [Target, ...registerList.map(registerType)] as const,
  resolveType: (record) => (record as unknown as NamedRecord).typeName,
});

@ObjectType('Change', {
  description:
    'Thay đổi. One thing that the hub recorded. Of before and after, recordBefore and recordAfter, source and dispute those are set that the change is of.',
})
export class Change {
  @Field(() => ID, {
    description:
      'Loại và mã, ví dụ "observation:12". What it is of, with its id: "observation:12". What a copy has to take in, unless the kind is WITHDRAWN.',
  })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Bản bị thay hoặc bị rút, cùng dạng với id. What stood until then and stands no longer, in the form of id: what a copy has to drop. Null where nothing did.',
  })
  beforeId!: string | null;

  @Field(() => ChangeKind.type, { description: 'Loại. What became of it.' })
  kind!: ChangeKindWord;

  @Field(() => InstantScalar, {
    description: 'Lúc hệ thống ghi nhận. When the hub knew, UTC: the same for all that one feed brought.',
  })
  recordedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'Lần gửi. The feed that brought it; null where somebody spoke in a dispute.',
  })
  feedId!: string | null;

  @Field(() => ID, { description: 'Đơn vị, "vn" là cả nước. Id of the unit, "vn" for the nation.' })
  provinceId!: string;

  @Field(() => provinceOfThisBuild(), {
    nullable: true,
    description: 'Đơn vị. The unit; null for the nation, else only while the provinces subgraph is down.',
  })
  province!: ProvinceReference | null;

  @Field(() => Domain.type, { nullable: true, description: 'Lĩnh vực. Domain; null of a source, which is of none.' })
  domain!: DomainWord | null;

  @Field(() => String, {
    nullable: true,
    description: 'Lý do đính chính hoặc rút. Why it was corrected or withdrawn; null where nobody said.',
  })
  reason!: string | null;

  @Field(() => Observation, {
    nullable: true,
    description: 'Số liệu trước đó. The observation that stood until then.',
  })
  before!: Observation | null;

  @Field(() => Observation, {
    nullable: true,
    description: 'Số liệu từ đó. The observation that stands since; null where it was withdrawn.',
  })
  after!: Observation | null;

  @Field(() => ChangedRecord, {
    nullable: true,
    description: 'Bản ghi trước đó. The register record or target that stood until then.',
  })
  recordBefore!: unknown;

  @Field(() => ChangedRecord, {
    nullable: true,
    description:
      'Bản ghi từ đó. The register record or target that stands since. What of it not everybody may see is refused here as everywhere.',
  })
  recordAfter!: unknown;

  @Field(() => Source, { nullable: true, description: 'Nguồn mới. The source that became known.' })
  source!: Source | null;

  @Field(() => Dispute, {
    nullable: true,
    description: 'Tranh chấp như khi đó. The dispute as it stood with this step: the step is its last entry.',
  })
  dispute!: Dispute | null;
}

@ObjectType('ChangeEdge', { description: 'Một thay đổi và vị trí của nó. A change with its place.' })
export class ChangeEdge {
  @Field(() => String, { description: 'Con trỏ. Its cursor, for after.' })
  cursor!: string;

  @Field(() => Change, { description: 'Nội dung. The change itself.' })
  node!: Change;
}

@ObjectType('ChangeConnection', {
  description:
    'Các thay đổi theo trang. A page of changes. pageInfo.endCursor is never null: on the last page it lies behind everything recorded so far, so that a copy that is asked for again with it gets exactly what was recorded since.',
})
export class ChangeConnection {
  @Field(() => [ChangeEdge], { description: 'Các thay đổi kèm con trỏ. Changes with their cursors.' })
  edges!: ChangeEdge[];

  @Field(() => [Change], { description: 'Các thay đổi. The changes alone.' })
  nodes!: Change[];

  @Field(() => PageInfo, { description: 'Thông tin trang. Whether more follow.' })
  pageInfo!: PageInfo;
}
