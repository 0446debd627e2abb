import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Store } from '../store/open-store.ts';

/** What every resolver may use. */
export interface Context {
  readonly store: Store;
}

/** The unit, for own fields to be added to; what of the contract is served comes from the contract itself. */
@ObjectType('Province', { description: 'Tỉnh, thành phố. A unit in one of its lifetimes.' })
@Directive('@key(fields: "id")')
export class Province {
  @Field(() => ID, { description: 'Mã đơn vị. Names a lifetime.' })
  id!: string;
}
