import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver } from 'type-graphql';
import { Province, type Context } from './province.ts';

@ObjectType({
  description: 'Kho số liệu của chính tỉnh. What the database of the province itself holds of this domain.',
})
class KhanhHoaInfrastructureStore {
  @Field(() => Int, { description: 'Số chỉ tiêu có số liệu. How many indicators it has a figure of.' })
  figures!: number;
  @Field(() => Int, { description: 'Số bản ghi trong các danh mục. How many records its registers have.' })
  records!: number;
  @Field(() => String, { description: 'Lúc nạp số liệu, ISO 8601, UTC. When it was filled, ISO 8601, UTC.' })
  loadedAt!: string;
}

/** How far the answers of this subgraph can be trusted to be of today. */
@Resolver(() => Province)
export class StoreContents {
  @FieldResolver(() => KhanhHoaInfrastructureStore, {
    nullable: true,
    description: 'Kho số liệu của tỉnh; null khi máy chủ của tỉnh không trả lời. Null while its server is silent.',
  })
  khanhHoaInfrastructureStore(@Ctx() { store }: Context): KhanhHoaInfrastructureStore {
    return store.contents();
  }
}
