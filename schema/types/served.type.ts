import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from './instant.scalar.ts';
import { defineEnum } from './define-enum.ts';

export const ServedFrom = defineEnum('ServedFrom', 'Trả lời từ đâu. Where an answer comes from.', {
  live: 'Subgraph của tỉnh vừa xác nhận. The province’s own subgraph stated it at this moment.',
  ledger: 'Sổ cái của Liên Tỉnh. The hub’s ledger: the last known good figure.',
});

/** Why a province that has a subgraph of its own was answered for by the ledger. */
export const FallbackReason = defineEnum(
  'FallbackReason',
  'Vì sao không trả lời trực tiếp. Why a province’s own subgraph did not answer.',
  {
    'too-slow': 'Quá thời gian cho phép. It did not answer within the time budget.',
    unreachable: 'Không kết nối được. It could not be reached.',
    'wrong-answer': 'Trả lời không đúng hợp đồng. Its answer broke the contract, so nothing of it was used.',
    'failing-lately': 'Vừa lỗi liên tiếp, đang tạm nghỉ. It kept failing, so it was not asked.',
    busy: 'Đang có quá nhiều câu hỏi. It has its hands full with other questions, so it was not asked.',
    'set-aside': 'Đang bị tạm ngừng. It is set aside until its probes succeed again.',
    'being-taken-in':
      'Số liệu mới đang được kiểm tra và ghi sổ. It stated something new, which is being checked and recorded.',
    'changes-too-often':
      'Số liệu thay đổi quá thường xuyên. It states something new too often; the hub takes it in later.',
    'not-stated':
      'Lúc này subgraph của tỉnh không nêu số liệu của kỳ này. It answered, and states no figure of this period now: what it or others stated before stands.',
    'not-taken': 'Hệ thống không nhận được số liệu này. The hub could not take what it stated.',
  },
);

export type ServedFromWord = (typeof ServedFrom.words)[number];
export type FallbackReasonWord = (typeof FallbackReason.words)[number];

@Directive('@shareable')
@ObjectType('Served', {
  description:
    'Cách trả lời một số liệu mà subgraph của tỉnh phục vụ. How a figure was served that the province’s own subgraph serves.',
})
export class Served {
  @Field(() => ServedFrom.type, { description: 'Từ đâu. Where from.' })
  from!: ServedFromWord;

  @Field(() => FallbackReason.type, {
    nullable: true,
    description: 'Vì sao từ sổ cái. Why from the ledger; null where it is live.',
  })
  reason!: FallbackReasonWord | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Lần cuối subgraph của tỉnh xác nhận, UTC. When the province’s own subgraph last stated what is served; null where this gateway has not heard it yet: see recordedAt.',
  })
  confirmedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Số giây từ lúc xác nhận. Seconds since then: 0 where it is live, null where confirmedAt is.',
  })
  ageInSeconds!: number | null;
}
