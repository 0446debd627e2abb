import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Restricted } from '../../../schema/access/restricted.ts';
import { WriterRole, type WriterRoleWord } from '../../../schema/types/feed-words.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import { GraphChange, type GraphChangeWord } from '../../../schema/types/registry-words.ts';

@ObjectType('GraphVersion', {
  description: 'Phiên bản đồ thị. The graph as it was from one act to the next. Versions are never changed.',
})
export class GraphVersionType {
  @Field(() => ID, { description: 'Mã: chính là số phiên bản. Its number, as an id.' })
  id!: string;

  @Field(() => Int, { description: 'Số phiên bản, tăng dần không ngắt quãng. Its number, counted without gaps.' })
  number!: number;

  @Field(() => GraphChange.type, { description: 'Việc đã tạo ra nó. The act that made it.' })
  cause!: GraphChangeWord;

  /** Rights go by it; null where the act was on the whole graph. */
  provinceId!: string | null;

  /** Of the publication that the act was on; null where it was on the whole graph. */
  publicationId!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Quay lại phiên bản này. Of a roll back of the whole graph: the version whose subgraphs are live again.',
  })
  backTo!: number | null;

  @Field(() => Int, { description: 'Số subgraph của các tỉnh. How many subgraphs of provinces are part of it.' })
  subgraphCount!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Lý do. Why, in the words of who acted; null where none was given.',
  })
  reason!: string | null;

  @Field(() => WriterRole.type, {
    nullable: true,
    description: 'Vai trò của người thực hiện. In which role somebody acted; null where the hub itself did.',
  })
  role!: WriterRoleWord | null;

  @Restricted('own-province-and-ministry')
  @Field(() => String, {
    nullable: true,
    description:
      'Người thực hiện. Who acted, as the identity provider names them; null where the hub did. Shown to the unit that it is about and to the ministry.',
  })
  author!: string | null;

  @Field(() => InstantScalar, { description: 'Lúc bắt đầu. When it began, UTC.' })
  recordedAt!: Date;
}
