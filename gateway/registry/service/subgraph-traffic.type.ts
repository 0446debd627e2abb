import { Field, Float, ObjectType } from 'type-graphql';
import { FallbackReason, type FallbackReasonWord } from '../../../schema/types/served.type.ts';

@ObjectType('SubgraphTraffic', {
  description:
    'Số lần trả lời trong 30 ngày. How often within 30 days the part of a subgraph in an answer came about so, all gateways together.',
})
export class SubgraphTrafficType {
  @Field(() => FallbackReason.type, {
    nullable: true,
    description: 'Vì sao sổ cái trả lời. Why the ledger answered; null where the subgraph itself did.',
  })
  reason!: FallbackReasonWord | null;

  @Field(() => Float, { description: 'Số lần. How often; a whole number.' })
  count!: number;
}
