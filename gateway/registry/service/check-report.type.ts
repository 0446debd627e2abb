import { Field, Int, ObjectType } from 'type-graphql';
import {
  CheckOutcome,
  CheckSeverity,
  PublicationCheck,
  type CheckOutcomeWord,
  type CheckSeverityWord,
  type PublicationCheckWord,
} from '../../../schema/types/check-words.ts';

@ObjectType('CheckFault', {
  description:
    'Lỗi của một subgraph. What keeps a subgraph from going live, or deserves to be known: where, what was found, how to mend it.',
})
export class CheckFaultType {
  @Field(() => CheckSeverity.type, { description: 'Mức độ. A warning keeps nothing from going live.' })
  severity!: CheckSeverityWord;

  @Field(() => String, {
    nullable: true,
    description: 'Vị trí. A coordinate (Province.konTumCoffee), or line and column; null where the whole is meant.',
  })
  place!: string | null;

  @Field(() => String, { description: 'Nội dung, tiếng Việt. What was found and expected, Vietnamese.' })
  messageVi!: string;

  @Field(() => String, { description: 'Nội dung, tiếng Anh. The same, English.' })
  messageEn!: string;

  @Field(() => String, { description: 'Cách sửa, tiếng Việt. How to mend it, Vietnamese.' })
  mendVi!: string;

  @Field(() => String, { description: 'Cách sửa, tiếng Anh. How to mend it, English.' })
  mendEn!: string;
}

@ObjectType('SubgraphCheck', { description: 'Kết quả một mục kiểm tra. How one check of a subgraph ended.' })
export class SubgraphCheckType {
  @Field(() => PublicationCheck.type, { description: 'Mục kiểm tra. What was checked.' })
  check!: PublicationCheckWord;

  @Field(() => CheckOutcome.type, { description: 'Kết quả. How it ended.' })
  outcome!: CheckOutcomeWord;

  @Field(() => [CheckFaultType], { description: 'Các lỗi và cảnh báo. What was found, errors first.' })
  faults!: CheckFaultType[];

  @Field(() => [PublicationCheck.type], {
    description: 'Vì các mục này không đạt. Of a skipped check: those that it rests on.',
  })
  skippedFor!: PublicationCheckWord[];

  @Field(() => Int, { description: 'Thời gian, mili giây. How long it took, milliseconds.' })
  tookMs!: number;
}
