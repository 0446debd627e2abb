import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import { Observation } from '../../../schema/types/observation.type.ts';
import type { RequestContext } from '../../kit/context.ts';
import { lineageIds } from '../../kit/named-units.ts';
import { toObservation, type ObservationModel } from '../../kit/observation/observation-model.ts';
import {
  beforeIdOf,
  connectionType,
  PageArguments,
  readPage,
  toConnection,
  type Connection,
} from '../../kit/page/page.ts';
import { countFeeds, readFeeds, type FeedOutcome } from '../../ledger/read/read-feeds.ts';
import { countObservationsOfFeed, readObservationsOfFeed } from '../../ledger/read/read-observations-by-id.ts';
import { rowIdOf } from '../acts/row-id.ts';
import type { QuarantinedRowType } from '../quarantine/quarantined-row.type.ts';
import {
  pageOfQuarantine,
  quarantinedRowConnection,
  QuarantineStateArguments,
} from '../quarantine/quarantined-row.resolver.ts';
import { feedLoaders } from '../loaders.ts';
import { toFeed, type FeedModel } from './feed-model.ts';
import { Feed, FeedOutcomeType } from './feed.type.ts';

const asOfField = {
  nullable: true,
  description: 'Theo những gì hệ thống biết lúc đó. As the hub knew it then; now where left out.',
};

@ArgsType()
class FeedsArguments extends PageArguments {
  @Field(() => ID, {
    nullable: true,
    description: 'Mã đơn vị. Only of this unit and its predecessors; all where left out.',
  })
  province?: string;

  @Field(() => InstantScalar, asOfField)
  asOf?: Date;
}

const feedConnection = connectionType(Feed, 'Feed');
const observationConnection = connectionType(Observation, 'Observation');

@Resolver(() => Feed)
export class FeedResolver {
  @Query(() => Feed, {
    nullable: true,
    description: 'Một lần gửi. One feed by its id; null where there is none.',
  })
  async feed(
    @Arg('id', () => ID, { description: 'Mã lần gửi. Its id.' }) id: string,
    @Arg('asOf', () => InstantScalar, asOfField) asOf: Date | undefined,
    @Ctx() context: RequestContext,
  ): Promise<FeedModel | null> {
    return await feedLoaders(context).feedById.load({ rowId: rowIdOf('feed', id), asOf: asOf ?? null });
  }

  @Query(() => feedConnection, {
    nullable: true,
    description:
      'Các lần gửi, mới trước. What was sent, newest first: who reported what and when, corrections and withdrawals. Null only where the question is refused or the subgraph is down.',
  })
  async feeds(
    @Args(() => FeedsArguments) question: FeedsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<FeedModel>> {
    const wish = readPage(question);
    const asOf = question.asOf ?? null;
    const filter = { provinceIds: lineageIds(context, question.province), asOf };
    const [rows, total] = await Promise.all([
      readFeeds(context.ledger, filter, { beforeId: beforeIdOf(wish), limit: wish.limit + 1 }),
      countFeeds(context.ledger, filter),
    ]);
    return toConnection(
      rows.map((row) => toFeed(row, asOf)),
      wish,
      total,
    );
  }

  @FieldResolver(() => FeedOutcomeType, { description: 'Kết quả. What became of its rows.' })
  outcome(@Root() { rowId, asOf }: FeedModel, @Ctx() context: RequestContext): Promise<FeedOutcome> {
    return feedLoaders(context).outcomeByFeed.load({ rowId, asOf });
  }

  @FieldResolver(() => observationConnection, {
    description:
      'Các số liệu nó mang đến. The observations that it brought: current, corrected since, or its withdrawals. In the order of the file.',
  })
  async observations(
    @Root() { rowId, asOf }: FeedModel,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { ledger, areas, catalogue }: RequestContext,
  ): Promise<Connection<ObservationModel>> {
    const wish = readPage(page);
    const [rows, total] = await Promise.all([
      readObservationsOfFeed(ledger, rowId, { afterId: wish.afterId, limit: wish.limit + 1 }),
      countObservationsOfFeed(ledger, rowId),
    ]);
    const observations = rows.flatMap((row) => {
      const indicator = catalogue.byCode(row.indicator);
      return indicator ? [toObservation(row, indicator, { areas, asOf })] : [];
    });
    return toConnection(observations, wish, total);
  }

  @FieldResolver(() => quarantinedRowConnection, {
    description: 'Các dòng bị giữ lại của lần gửi này. Its rows that were kept to be mended.',
  })
  async quarantinedRows(
    @Root() { rowId, asOf }: FeedModel,
    @Args(() => QuarantineStateArguments) question: QuarantineStateArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<QuarantinedRowType>> {
    return await pageOfQuarantine(context, { feedId: rowId, state: question.state ?? undefined, asOf }, question);
  }
}
