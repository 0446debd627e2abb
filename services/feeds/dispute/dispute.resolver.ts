import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver, UseMiddleware } from 'type-graphql';
import { Restricted } from '../../../schema/access/restricted.ts';
import { NATION } from '../../../schema/areas/area.ts';
import { unknownId } from '../../../schema/errors/act-refusals.ts';
import { badArgument } from '../../../schema/errors/catalogue.ts';
import { Dispute } from '../../../schema/types/dispute.type.ts';
import {
  DisputeParty,
  DisputeState,
  type DisputePartyWord,
  type DisputeStateWord,
} from '../../../schema/types/dispute-words.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import type { RequestContext } from '../../kit/context.ts';
import { partyOf, toDispute, type DisputeModel } from '../../kit/dispute/dispute-model.ts';
import { lineageIds } from '../../kit/named-units.ts';
import {
  beforeIdOf,
  connectionType,
  PageArguments,
  readPage,
  toConnection,
  type Connection,
} from '../../kit/page/page.ts';
import { readDisputeSubject, type SubjectKind } from '../../ledger/read/read-dispute-subject.ts';
import { countDisputes, readDisputePage, readDisputes } from '../../ledger/read/read-disputes.ts';
import { requireReporter } from '../acts/require-rights.ts';
import { requiredText } from '../acts/required-text.ts';
import { rowIdOf } from '../acts/row-id.ts';
import { tellUnavailable } from '../acts/tell-unavailable.ts';
import { answerDispute, openDispute } from './say-in-dispute.ts';

const asOfField = {
  nullable: true,
  description: 'Theo những gì hệ thống biết lúc đó. As the hub knew it then; now where left out.',
};

@ArgsType()
class DisputesArguments extends PageArguments {
  @Field(() => ID, {
    nullable: true,
    description: 'Mã đơn vị; "vn" là cả nước. Only of this unit and its predecessors; all where left out.',
  })
  province?: string;

  @Field(() => DisputeState.type, { nullable: true, description: 'Trạng thái. Only those that stand so.' })
  state?: DisputeStateWord;

  @Field(() => DisputeParty.type, { nullable: true, description: 'Bên phải trả lời. Only those that it answers for.' })
  answerable?: DisputePartyWord;

  @Field(() => InstantScalar, asOfField)
  asOf?: Date;
}

@ArgsType()
class DisputeSubjectArguments {
  @Field(() => ID, { nullable: true, description: 'Mã số liệu hiện hành. Id of a current observation.' })
  observation?: string;

  @Field(() => ID, { nullable: true, description: 'Mã phát hiện còn hiệu lực. Id of a finding that stands.' })
  finding?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Mã bản ghi hoặc mục tiêu hiện hành. Id of a current record or target.',
  })
  record?: string;

  @Field(() => String, { description: 'Nội dung. What is said; for the province and the ministry.' })
  words!: string;
}

const disputeConnection = connectionType(Dispute, 'Dispute');

function subjectOf({ observation, finding, record }: DisputeSubjectArguments): { kind: SubjectKind; id: string } {
  const given = Object.entries({ observation, finding, record }).flatMap(([kind, id]) =>
    typeof id === 'string' ? [{ kind: kind as SubjectKind, id }] : [],
  );
  const [subject] = given;
  if (!subject || given.length > 1)
    throw badArgument(
      'openDispute',
      given.map(({ kind }) => kind),
      'exactly one of observation, finding and record',
    );
  return subject;
}

/** On whose behalf the caller speaks: nobody else gets past the rights of the field. */
function callersParty({ identity }: RequestContext): DisputePartyWord {
  const party = partyOf(identity.role);
  if (!party) throw new Error(`${identity.role} speaks for nobody`);
  return party;
}

async function disputeById(id: number, { ledger }: RequestContext, asOf: Date | null): Promise<DisputeModel | null> {
  const [row] = await readDisputes(ledger, { ids: [id], asOf });
  return row ? toDispute(row) : null;
}

@Resolver(() => Dispute)
export class DisputeResolver {
  @Query(() => disputeConnection, {
    nullable: true,
    description:
      'Các tranh chấp, mới trước. Threads between provinces and the ministry, newest first. Null only where the question is refused or the subgraph is down.',
  })
  async disputes(
    @Args(() => DisputesArguments) question: DisputesArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<DisputeModel>> {
    const { province, state, answerable, asOf = null } = question;
    const wish = readPage(question);
    const filter = {
      provinceIds: province === NATION ? [NATION] : lineageIds(context, province),
      state: state ?? undefined,
      answerable: answerable ?? undefined,
      asOf,
    };
    const [rows, total] = await Promise.all([
      readDisputePage(context.ledger, filter, { beforeId: beforeIdOf(wish), limit: wish.limit + 1 }),
      countDisputes(context.ledger, filter),
    ]);
    return toConnection(rows.map(toDispute), wish, total);
  }

  @Query(() => Dispute, {
    nullable: true,
    description: 'Một tranh chấp. One dispute by its id; null where there is none.',
  })
  async dispute(
    @Arg('id', () => ID, { description: 'Mã tranh chấp. Its id.' }) id: string,
    @Arg('asOf', () => InstantScalar, asOfField) asOf: Date | undefined,
    @Ctx() context: RequestContext,
  ): Promise<DisputeModel | null> {
    return await disputeById(rowIdOf('dispute', id), context, asOf ?? null);
  }

  @Restricted('reporter')
  @UseMiddleware(tellUnavailable)
  @Mutation(() => Dispute, {
    nullable: true,
    description:
      'Nêu tranh chấp về một số liệu, bản ghi hoặc phát hiện. Opens a thread on exactly one of them. Officers on what is of the own unit and its predecessors, whoever states it; editors on any. Refused with STALE_OBSERVATION, STALE_RECORD or STALE_FINDING where it does not stand any more, DISPUTE_STANDS where there is one that has not ended, UNKNOWN_ID or BAD_ARGUMENT.',
  })
  async openDispute(
    @Args(() => DisputeSubjectArguments) question: DisputeSubjectArguments,
    @Ctx() context: RequestContext,
  ): Promise<DisputeModel | null> {
    const { kind, id } = subjectOf(question);
    const subject = await readDisputeSubject(context.ledger, kind, rowIdOf(kind, id));
    if (!subject) throw unknownId(kind, id);
    requireReporter('Mutation.openDispute', subject.provinceId, context);
    const words = requiredText('words', question.words);
    const opened = await openDispute(context.ledger, subject, { words, identity: context.identity });
    return await disputeById(opened, context, null);
  }

  @Restricted('reporter')
  @UseMiddleware(tellUnavailable)
  @Mutation(() => Dispute, {
    nullable: true,
    description:
      'Trả lời tranh chấp. Adds words, and the state that they give it: the same, or one that this side may give it. Whoever answers for the figure accepts (it is wrong) or disputes (it stands); the other side may ask again. It ends by a correction or withdrawal alone. Refused with FORBIDDEN_TRANSITION, which lists what is allowed, UNKNOWN_ID or BAD_ARGUMENT.',
  })
  async answerDispute(
    @Arg('dispute', () => ID, { description: 'Mã tranh chấp. Id of the dispute.' }) id: string,
    @Arg('state', () => DisputeState.type, { description: 'Trạng thái từ nay. How it stands from now on.' })
    state: DisputeStateWord,
    @Arg('words', () => String, { description: 'Nội dung. What is said; for the province and the ministry.' })
    words: string,
    @Ctx() context: RequestContext,
  ): Promise<DisputeModel | null> {
    const number = rowIdOf('dispute', id);
    const dispute = await disputeById(number, context, null);
    if (!dispute) throw unknownId('dispute', id);
    requireReporter('Mutation.answerDispute', dispute.provinceId, context);
    await answerDispute(context.ledger, number, {
      state,
      words: requiredText('words', words),
      party: callersParty(context),
      identity: context.identity,
    });
    return await disputeById(number, context, null);
  }
}
