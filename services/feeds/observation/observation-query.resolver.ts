import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import { Observation } from '../../../schema/types/observation.type.ts';
import type { RequestContext } from '../../kit/context.ts';
import type { ObservationModel } from '../../kit/observation/observation-model.ts';
import { rowIdOf } from '../acts/row-id.ts';
import { feedLoaders } from '../loaders.ts';

/** A figure by its id stays within reach for ever, whatever became of it: links to it must not die. */
@Resolver()
export class ObservationQueryResolver {
  @Query(() => Observation, {
    nullable: true,
    description:
      'Một số liệu theo mã, kể cả đã đính chính hoặc đã rút. One observation by its id, also one that was corrected or withdrawn since: laterRevisions says by what, when and why. Null where there is none.',
  })
  async observation(
    @Arg('id', () => ID, { description: 'Mã số liệu. Its id.' }) id: string,
    @Arg('asOf', () => InstantScalar, {
      nullable: true,
      description: 'Theo những gì hệ thống biết lúc đó. As the hub knew it then; now where left out.',
    })
    asOf: Date | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ObservationModel | null> {
    const rowId = rowIdOf('observation', id);
    return await feedLoaders(context).observationById.load({ rowId, asOf: asOf ?? null });
  }
}
