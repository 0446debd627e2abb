import { Field, Int, ObjectType } from 'type-graphql';
import { PublishingOutcome, type PublishingOutcomeWord } from '../../../schema/types/registry-words.ts';
import { SubgraphCheckType } from './check-report.type.ts';
import { GraphExtension, ServedDomain } from './published-parts.type.ts';
import { PublishedSubgraph } from './published-subgraph.type.ts';

@ObjectType('PublishingReport', {
  description:
    'Báo cáo kiểm tra và công bố. What every check says of a subgraph, and what became of it. What is wrong with it is told here, never as an error.',
})
export class PublishingReport {
  @Field(() => PublishingOutcome.type, { description: 'Kết quả. What became of it.' })
  outcome!: PublishingOutcomeWord;

  @Field(() => [SubgraphCheckType], { description: 'Các mục kiểm tra, theo thứ tự. Every check, in their order.' })
  checks!: SubgraphCheckType[];

  @Field(() => [ServedDomain], { description: 'Phần hợp đồng tự phục vụ. What it serves of the contract.' })
  serves!: ServedDomain[];

  @Field(() => GraphExtension, {
    nullable: true,
    description: 'Phần riêng. What it adds to the graph; null where it adds nothing, or cannot be read.',
  })
  extends!: GraphExtension | null;

  @Field(() => Int, {
    description: 'Phiên bản đồ thị sau đó. Number of the version of the graph that is current after it.',
  })
  versionNumber!: number;

  @Field(() => PublishedSubgraph, {
    nullable: true,
    description: 'Subgraph đang dùng của tên này. What is live under this name after it; null where nothing is.',
  })
  subgraph!: PublishedSubgraph | null;
}
