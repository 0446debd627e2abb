import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root, UseMiddleware } from 'type-graphql';
import { Restricted } from '../../../schema/access/restricted.ts';
import { staleObservation, staleRecord, unknownId } from '../../../schema/errors/act-refusals.ts';
import { badArgument } from '../../../schema/errors/catalogue.ts';
import type { RequestContext } from '../../kit/context.ts';
import { readFeeds } from '../../ledger/read/read-feeds.ts';
import { readClaimsById, readSourcesOfFeed, type ClaimOwner } from '../../ledger/read/read-claim-owners.ts';
import { readOvertaken } from '../../ledger/write/read-overtaken.ts';
import { requireOwnSources, requireReporter } from '../acts/require-rights.ts';
import { requiredText } from '../acts/required-text.ts';
import { rowIdOf } from '../acts/row-id.ts';
import { tellUnavailable } from '../acts/tell-unavailable.ts';
import { feedLoaders } from '../loaders.ts';
import type { FeedModel } from '../feed/feed-model.ts';
import { Feed } from '../feed/feed.type.ts';
import { WithdrawalReportType } from './withdrawal-report.type.ts';
import { nothing, withdrawRows, type WithdrawalReport } from './withdraw-rows.ts';

const reasonArgument = { description: 'Lý do rút, công khai. Why; everybody reads it in the history of the figure.' };
const dryRunArgument = {
  nullable: true,
  description: 'Chỉ thử, không ghi gì. Answer what would be taken back, and write nothing.',
};

const mostRows = 1000;

/** The claims that are named, all of which the caller may change. */
async function ownClaims(
  field: string,
  { table, ids }: { readonly table: 'observation' | 'record'; readonly ids: readonly number[] },
  context: RequestContext,
): Promise<ClaimOwner[]> {
  const claims = await readClaimsById(context.ledger, table, ids);
  const known = new Set(claims.map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw unknownId(table, String(missing));
  for (const { provinceId } of claims) requireReporter(field, provinceId, context);
  await requireOwnSources([...new Set(claims.map(({ sourceId }) => sourceId))], context);
  return claims;
}

/** The unit that all of them are of; of several it is the officer's own that acts, or no one unit. */
function unitOf(claims: readonly ClaimOwner[], { identity }: RequestContext): string | null {
  const units = new Set(claims.map(({ provinceId }) => provinceId));
  return units.size === 1 ? (claims[0]?.provinceId ?? null) : identity.provinceId;
}

@Resolver(() => WithdrawalReportType)
export class WithdrawalResolver {
  @Restricted('reporter')
  @UseMiddleware(tellUnavailable)
  @Mutation(() => WithdrawalReportType, {
    nullable: true,
    description:
      'Rút các số liệu. Takes current figures back: each is followed by a revision that is marked withdrawn and states nothing; the history stays, disputes on it end, and it can be reported anew. An officer withdraws what own sources state of the own unit and its predecessors, an editor any. Refused with STALE_OBSERVATION where one is not current, then nothing is written; NOT_OWN_SOURCE, UNKNOWN_ID or BAD_ARGUMENT.',
  })
  async withdrawFigures(
    @Arg('observations', () => [ID], { description: 'Mã các số liệu hiện hành. Ids of current observations.' })
    observations: string[],
    @Arg('reason', () => String, reasonArgument) reason: string,
    @Arg('dryRun', () => Boolean, dryRunArgument) dryRun: boolean | undefined,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawalReport> {
    const ids = [...new Set(observations.map((text) => rowIdOf('observation', text)))];
    if (ids.length === 0 || ids.length > mostRows)
      throw badArgument('observations', ids.length, `1 to ${mostRows} ids`);
    const claims = await ownClaims('Mutation.withdrawFigures', { table: 'observation', ids }, context);
    return await withdrawRows(context, {
      name: `observations ${ids.join(', ')}`,
      observations: { ids },
      records: nothing,
      provinceId: unitOf(claims, context),
      reason: requiredText('reason', reason),
      identity: context.identity,
      isDryRun: dryRun ?? false,
      check: async (session) => {
        const overtaken = await readOvertaken(session, 'observation', ids);
        if (overtaken.length > 0) throw staleObservation(overtaken);
      },
    });
  }

  @Restricted('reporter')
  @UseMiddleware(tellUnavailable)
  @Mutation(() => WithdrawalReportType, {
    nullable: true,
    description:
      'Rút một bản ghi. Takes a current register record back, as withdrawFigures does figures. Refused with STALE_RECORD where it is not current, NOT_OWN_SOURCE, UNKNOWN_ID or BAD_ARGUMENT.',
  })
  async withdrawRecord(
    @Arg('record', () => ID, { description: 'Mã bản ghi hiện hành. Id of the current record.' }) record: string,
    @Arg('reason', () => String, reasonArgument) reason: string,
    @Arg('dryRun', () => Boolean, dryRunArgument) dryRun: boolean | undefined,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawalReport> {
    const ids = [rowIdOf('record', record)];
    const claims = await ownClaims('Mutation.withdrawRecord', { table: 'record', ids }, context);
    return await withdrawRows(context, {
      name: `record ${record}`,
      observations: nothing,
      records: { ids },
      provinceId: unitOf(claims, context),
      reason: requiredText('reason', reason),
      identity: context.identity,
      isDryRun: dryRun ?? false,
      check: async (session) => {
        const overtaken = await readOvertaken(session, 'record', ids);
        if (overtaken.length > 0) throw staleRecord(overtaken);
      },
    });
  }

  @Restricted('reporter')
  @UseMiddleware(tellUnavailable)
  @Mutation(() => WithdrawalReportType, {
    nullable: true,
    description:
      'Rút cả một lần gửi. Takes back whatever a feed brought that is still current; what it had corrected does not come back by itself. Nothing is written where nothing of it is current. An officer withdraws feeds of the own unit and its predecessors with figures of own sources, an editor any. Refused with NOT_OWN_SOURCE, UNKNOWN_ID or BAD_ARGUMENT.',
  })
  async withdrawFeed(
    @Arg('id', () => ID, { description: 'Mã lần gửi. Id of the feed.' }) id: string,
    @Arg('reason', () => String, reasonArgument) reason: string,
    @Arg('dryRun', () => Boolean, dryRunArgument) dryRun: boolean | undefined,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawalReport> {
    const feedId = rowIdOf('feed', id);
    const [feed] = await readFeeds(
      context.ledger,
      { ids: [feedId], asOf: null },
      { beforeId: Number.MAX_SAFE_INTEGER, limit: 1 },
    );
    if (!feed) throw unknownId('feed', id);
    requireReporter('Mutation.withdrawFeed', feed.provinceId, context);
    await requireOwnSources(await readSourcesOfFeed(context.ledger, feedId), context);
    return await withdrawRows(context, {
      name: `feed ${feedId}`,
      observations: { feedId },
      records: { feedId },
      provinceId: feed.provinceId,
      reason: requiredText('reason', reason),
      identity: context.identity,
      isDryRun: dryRun ?? false,
      check: async () => await Promise.resolve(),
    });
  }

  @FieldResolver(() => Feed, {
    nullable: true,
    description: 'Lần rút. The feed that was written; null where none was.',
  })
  async feed(@Root() { arrival }: WithdrawalReport, @Ctx() context: RequestContext): Promise<FeedModel | null> {
    return arrival && (await feedLoaders(context).feedById.load({ rowId: arrival.feedId, asOf: null }));
  }

  @FieldResolver()
  recordedAt(@Root() { arrival }: WithdrawalReport): Date | null {
    return arrival?.recordedAt ?? null;
  }
}
