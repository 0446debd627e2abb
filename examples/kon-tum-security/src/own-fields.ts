import { Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Resolver } from 'type-graphql';
import type { Store } from './store/open-store.ts';

/** What every resolver may use. */
export interface Context {
  readonly store: Store;
}

/**
 * What this province adds to the graph. Types are named KonTum…, fields of Province konTum…; each field of Province may be
 * null, and everything says what it means, in Vietnamese and in English. To add nothing, empty `ownResolvers`.
 */
@ObjectType({
  description: 'Kho số liệu của chính tỉnh. What the database of the province itself holds of this domain.',
})
class KonTumSecurityStore {
  @Field(() => Int, { description: 'Số chỉ tiêu có số liệu. How many indicators it has a figure of.' })
  figures!: number;
  @Field(() => Int, { description: 'Số bản ghi trong các danh mục. How many records its registers have.' })
  records!: number;
  @Field(() => String, { description: 'Lúc nạp số liệu, ISO 8601, UTC. When it was filled, ISO 8601, UTC.' })
  loadedAt!: string;
}

/** The unit, as far as its fields here need it; what of the contract is served comes from the contract itself. */
@ObjectType('Province', { description: 'Tỉnh, thành phố. A unit in one of its lifetimes.' })
@Directive('@key(fields: "id")')
export class Province {
  @Field(() => ID, { description: 'Mã đơn vị. Names a lifetime.' })
  id!: string;
}

@Resolver(() => Province)
class OwnFields {
  @FieldResolver(() => KonTumSecurityStore, {
    nullable: true,
    description: 'Kho số liệu của tỉnh; null khi máy chủ của tỉnh không trả lời. Null while its server is silent.',
  })
  konTumSecurityStore(@Ctx() { store }: Context): KonTumSecurityStore {
    return store.contents();
  }
}

export const ownResolvers = [OwnFields] as const;
