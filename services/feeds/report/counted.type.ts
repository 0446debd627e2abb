import { Field, Int, ObjectType, type ClassType } from 'type-graphql';

interface CountedShape<Item> {
  count: number;
  first: Item[];
}

/** The type of a list of which all are counted and the first are told. */
export function countedType<Item>(name: string, item: ClassType, description: string): ClassType<CountedShape<Item>> {
  @ObjectType(name, { description })
  class Counted implements CountedShape<Item> {
    @Field(() => Int, { description: 'Tổng số. How many there are in all.' })
    count!: number;

    @Field(() => [item], { description: 'Những mục đầu tiên. The first of them.' })
    first!: Item[];
  }
  return Counted;
}
