import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import { Region } from '../../../schema/types/region.type.ts';
import type { RequestContext } from '../../kit/context.ts';

@Resolver()
export class RegionQueryResolver {
  @Query(() => [Region], {
    nullable: true,
    description: 'Các vùng kinh tế - xã hội vào một ngày. Regions in force on a day; today where left out.',
  })
  regions(
    @Arg('on', () => DateScalar, { nullable: true, description: 'Vào ngày. On which day; today where left out.' })
    day: string | undefined,
    @Ctx() { areas, today }: RequestContext,
  ): Region[] {
    return areas.regions(day ?? today());
  }
}
