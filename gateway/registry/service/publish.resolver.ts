import { Args, ArgsType, Ctx, Field, ID, Int, Mutation, Resolver, UseMiddleware } from 'type-graphql';
import { Restricted } from '../../../schema/access/restricted.ts';
import { badArgument } from '../../../schema/errors/catalogue.ts';
import type { Candidate } from '../publication.ts';
import { publishCandidate, type HandedIn, type Published, type PublishingWish } from './publish-candidate.ts';
import { actorOf } from './actor-of.ts';
import { PublishingReport } from './publishing-report.type.ts';
import type { RegistryContext } from './registry-desk.ts';
import { requireOwner } from './require-owner.ts';
import { isKeepable, optionalWords } from './required-words.ts';
import { toSubgraph } from './subgraph-model.ts';
import { tellRefusals } from './tell-refusals.ts';
import { toGraphExtension, toServedDomains } from './told-parts.ts';

@ArgsType()
class CandidateArguments {
  @Field(() => ID, { description: 'Đơn vị chủ quản. The unit that it is of.' })
  province!: string;

  @Field(() => ID, { description: 'Tên: <mã đơn vị>-<từ>, ví dụ kon-tum-security. Its name: <unit>-<word>.' })
  name!: string;

  @Field(() => String, { description: 'Địa chỉ nhận GraphQL bằng POST. Where it answers GraphQL by POST.' })
  url!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Lược đồ; bỏ trống thì hỏi endpoint. Its SDL; the endpoint is asked for it where left out.',
  })
  sdl?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Chứng thư của nơi cấp chứng chỉ TLS, dạng PEM. Certificate authority, PEM, that its endpoint must prove itself by; those that the hub’s system trusts where left out.',
  })
  authority?: string;
}

@ArgsType()
class PublishArguments extends CandidateArguments {
  @Field(() => Int, {
    nullable: true,
    description:
      'Chỉ công bố khi đồ thị còn ở phiên bản này. Publishes only while this version of the graph is current; whatever is current where left out.',
  })
  expectedVersion?: number;

  @Field(() => String, { nullable: true, description: 'Lý do, công khai. Why; everybody reads it.' })
  reason?: string;
}

function handedInOf({ province, name, url, sdl, authority }: CandidateArguments): HandedIn {
  for (const [argument, text] of Object.entries({ province, name, url, sdl, authority }))
    if (typeof text === 'string' && !isKeepable(text))
      throw badArgument(argument, text, 'text without control characters');
  return { provinceId: province, name, url, sdl: sdl ?? null, authority: authority ?? null };
}

async function tell(
  { report, outcome, versionNumber }: Published,
  { name }: Pick<Candidate, 'name'>,
  { desk }: RegistryContext,
): Promise<PublishingReport> {
  const [live] = await desk.store.publications({ names: [name], isLive: true });
  return {
    outcome,
    checks: [...report.checks] as unknown as PublishingReport['checks'],
    serves: report.parts ? toServedDomains(report.parts) : [],
    extends: report.parts && toGraphExtension(report.parts),
    versionNumber,
    subgraph: live ? toSubgraph(live) : null,
  };
}

@Resolver(() => PublishingReport)
export class PublishResolver {
  @Restricted('publisher')
  @UseMiddleware(tellRefusals)
  @Mutation(() => PublishingReport, {
    nullable: true,
    description:
      'Kiểm tra một subgraph mà không công bố. What would become of a subgraph that is published: every check, nothing written. Officers for the own unit and its predecessors, publishing tokens for their unit, editors and operators for any. Refused with BAD_ARGUMENT.',
  })
  async checkSubgraph(
    @Args(() => CandidateArguments) wish: CandidateArguments,
    @Ctx() context: RegistryContext,
  ): Promise<PublishingReport> {
    requireOwner('Mutation.checkSubgraph', wish.province, context);
    const handedIn = handedInOf(wish);
    return await tell(await publishCandidate(context.desk, { handedIn, publish: null }), handedIn, context);
  }

  @Restricted('publisher')
  @UseMiddleware(tellRefusals)
  @Mutation(() => PublishingReport, {
    nullable: true,
    description:
      'Kiểm tra và công bố một subgraph. Checks a subgraph, and where all checks pass makes it part of the graph in the place of what is live under its name; every gateway serves it within two seconds. Exactly the same again changes nothing. Officers for the own unit and its predecessors, publishing tokens for their unit, editors and operators for any. Refused with STALE_GRAPH_VERSION, GRAPH_CONFLICT (another was published meanwhile) or BAD_ARGUMENT.',
  })
  async publishSubgraph(
    @Args(() => PublishArguments) wish: PublishArguments,
    @Ctx() context: RegistryContext,
  ): Promise<PublishingReport> {
    requireOwner('Mutation.publishSubgraph', wish.province, context);
    const handedIn = handedInOf(wish);
    const publish: PublishingWish['publish'] = {
      expectedVersion: wish.expectedVersion ?? null,
      reason: optionalWords('reason', wish.reason),
      actor: actorOf(context),
    };
    return await tell(await publishCandidate(context.desk, { handedIn, publish }), handedIn, context);
  }
}
