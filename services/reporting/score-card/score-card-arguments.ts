import { ArgsType, Field, Int } from 'type-graphql';
import { badArgument } from '../../../schema/errors/catalogue.ts';
import type { JudgedOn } from '../judged-day.ts';
import { WindowArguments, windowOf } from '../period-window.ts';
import type { ScoreCardModel } from './score-card.resolver.ts';

const daysToAnswer = 30;
const mostDays = 365;

@ArgsType()
export class ScoreCardArguments extends WindowArguments {
  @Field(() => Int, {
    nullable: true,
    description: `Số ngày để trả lời nghi vấn, 1 đến ${mostDays}. Days within which a doubt is to be answered, 1 to ${mostDays}; ${daysToAnswer} where left out.`,
  })
  answerDays?: number;
}

/** The card of one unit; nothing is read yet. */
export function scoreCardOf(provinceId: string, judged: JudgedOn, question: ScoreCardArguments): ScoreCardModel {
  const answerDays = question.answerDays ?? daysToAnswer;
  if (answerDays < 1 || answerDays > mostDays) throw badArgument('answerDays', answerDays, `1 to ${mostDays}`);
  return {
    ...judged,
    provinceId,
    province: { id: provinceId },
    from: question.from?.text ?? null,
    to: question.to?.text ?? null,
    window: windowOf(question),
    answerDays,
  };
}
