import * as fc from 'fast-check';

/** What a selection would like to ask; which field that is depends on the schema it meets. */
export interface SelectionWish {
  readonly pick: number;
  readonly kind: 'field' | 'inline' | 'named' | 'typename' | 'again';
  readonly alias: number;
  readonly directive: number;
  readonly args: number;
  readonly children: readonly SelectionWish[];
}

export interface OperationWish {
  readonly isMutation: boolean;
  readonly variables: number;
  readonly selections: readonly SelectionWish[];
}

function selections(depth: number): fc.Arbitrary<SelectionWish[]> {
  const children = depth > 0 ? selections(depth - 1) : fc.constant([]);
  const selection = fc.record<SelectionWish>({
    pick: fc.nat(0xffff),
    kind: fc.constantFrom(
      'field',
      'field',
      'field',
      'field',
      'field',
      'inline',
      'inline',
      'named',
      'typename',
      'again',
    ),
    alias: fc.nat(9),
    directive: fc.nat(15),
    args: fc.nat(0xffff),
    children,
  });
  return fc.array(selection, { minLength: 1, maxLength: depth > 3 ? 3 : 4, size: 'max' });
}

export const operationWish: fc.Arbitrary<OperationWish> = fc.integer({ min: 1, max: 5 }).chain((depth) =>
  fc.record<OperationWish>({
    isMutation: fc.integer({ min: 0, max: 7 }).map((n) => n === 7),
    variables: fc.nat(0xffff),
    selections: selections(depth),
  }),
);
