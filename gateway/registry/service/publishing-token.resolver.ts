import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, UseMiddleware } from 'type-graphql';
import { mayReport } from '../../../identity/rights.ts';
import { Restricted } from '../../../schema/access/restricted.ts';
import { forbiddenOf, unknownId } from '../../../schema/errors/act-refusals.ts';
import { badArgument, unknownProvince } from '../../../schema/errors/catalogue.ts';
import { addDays } from '../../../schema/types/calendar-date.ts';
import { WriterRole } from '../../../schema/types/feed-words.ts';
import { lineageIds } from '../../../services/kit/named-units.ts';
import { readTokens, type TokenFacts } from '../tokens/read-tokens.ts';
import { makeToken, revokeToken } from '../tokens/token-acts.ts';
import { actorOf } from './actor-of.ts';
import { MadePublishingToken, PublishingToken } from './publishing-token.type.ts';
import type { RegistryContext } from './registry-desk.ts';
import { Registry } from './registry.type.ts';
import { isKeepable } from './required-words.ts';
import { tellRefusals } from './tell-refusals.ts';

const longestName = 80;
const mostDays = 366;

const toToken = ({ id, role, recordedAt, ...facts }: TokenFacts): PublishingToken => ({
  ...facts,
  id: String(id),
  role: WriterRole.has(role) ? role : null,
  madeAt: recordedAt,
});

/** One line: it is part of the name under which the token acts. */
function nameOf(given: string): string {
  const name = given.normalize('NFC').trim();
  const isOneLine = isKeepable(name) && !/[\t\n\r]/.test(name);
  if (isOneLine && name !== '' && name.length <= longestName) return name;
  throw badArgument('name', given, `one line of 1 to ${longestName} characters`);
}

async function tokenById(id: number, { ledger }: RegistryContext): Promise<PublishingToken | null> {
  const [facts] = await readTokens(ledger, { ids: [id] });
  return facts ? toToken(facts) : null;
}

async function requireToken(id: string, context: RegistryContext): Promise<PublishingToken> {
  const token = /^[1-9]\d{0,14}$/.test(id) ? await tokenById(Number(id), context) : null;
  if (!token) throw unknownId('publishingToken', id);
  return token;
}

@Resolver(() => Registry)
export class PublishingTokensResolver {
  @Restricted('reporter')
  @FieldResolver(() => [PublishingToken], {
    nullable: true,
    description:
      'Mã truy cập công bố của một đơn vị, kể cả mã đã hết hạn hoặc bị thu hồi, mới trước. Publishing tokens of a unit and its predecessors, those too that have ended, newest first. Shown to officers of the unit, editors and operators. Refused with UNKNOWN_PROVINCE.',
  })
  async publishingTokens(
    @Arg('province', () => ID, { description: 'Mã đơn vị. The unit.' }) province: string,
    @Ctx() context: RegistryContext,
  ): Promise<PublishingToken[]> {
    const facts = await readTokens(context.ledger, { provinceIds: lineageIds(context, province) ?? [] });
    return facts.map(toToken);
  }
}

@Resolver(() => PublishingToken)
export class ChangeTokensResolver {
  @Restricted('reporter')
  @UseMiddleware(tellRefusals)
  @Mutation(() => MadePublishingToken, {
    nullable: true,
    description:
      'Tạo mã truy cập công bố cho một chương trình của đơn vị. Makes a publishing token for a program of a unit. Its text is in this answer and nowhere else. Officers for the own unit and its predecessors, editors and operators for any; a publishing token makes none. Refused with UNKNOWN_PROVINCE or BAD_ARGUMENT.',
  })
  async makePublishingToken(
    @Arg('province', () => ID, {
      description: 'Đơn vị có subgraph được công bố bằng mã này. The unit whose subgraphs it publishes.',
    })
    province: string,
    @Arg('name', () => String, {
      description: 'Dùng cho việc gì, ví dụ "máy chủ build". What it is for; one line, at most 80 characters.',
    })
    name: string,
    @Arg('days', () => Int, {
      description: 'Hiệu lực bao nhiêu ngày sau hôm nay, 1 đến 366. For how many days after today it holds, 1 to 366.',
    })
    days: number,
    @Ctx() context: RegistryContext,
  ): Promise<MadePublishingToken> {
    if (!context.areas.byId(province)) throw unknownProvince(province);
    if (days < 1 || days > mostDays) throw badArgument('days', days, `1 to ${mostDays}`);
    const { id, text } = await makeToken(context.ledger, {
      provinceId: province,
      name: nameOf(name),
      expiresOn: addDays(context.today(), days),
      actor: actorOf(context),
    });
    return { secret: text, token: await requireToken(String(id), context) };
  }

  @Restricted('reporter')
  @UseMiddleware(tellRefusals)
  @Mutation(() => PublishingToken, {
    nullable: true,
    description:
      'Thu hồi mã truy cập công bố. Revokes a publishing token: within five seconds no gateway takes it any more. Once more changes nothing. Officers for the own unit and its predecessors, editors and operators for any. Refused with UNKNOWN_ID.',
  })
  async revokePublishingToken(
    @Arg('id', () => ID, { description: 'Số của mã: của ltp_12_… là 12. Its number: that of ltp_12_… is 12.' })
    id: string,
    @Ctx() context: RegistryContext,
  ): Promise<PublishingToken> {
    const { provinceId } = await requireToken(id, context);
    if (!mayReport(context.identity, provinceId, context.areas))
      throw forbiddenOf('Mutation.revokePublishingToken', provinceId);
    await revokeToken(context.ledger, { id: Number(id), provinceId, actor: actorOf(context) });
    return await requireToken(id, context);
  }
}
