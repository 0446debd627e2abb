import type { ClassType } from 'type-graphql';

/**
 * Value types are written once for all subgraphs, but each subgraph has a Province class of its own, with its own
 * fields. The schema of a subgraph is built in one synchronous step, and only then do the types below ask which
 * Province they point to. Rejected: one Province class for all (type-graphql would show every subgraph's fields in all
 * of them), and a copy of each value type in each subgraph.
 */
let ofThisBuild: ClassType | undefined;

export function provinceOfThisBuild(): ClassType {
  if (!ofThisBuild) throw new Error('A value type was asked for its Province outside withProvince');
  return ofThisBuild;
}

/** Runs one synchronous schema build in which Province means `province`. */
export function withProvince<Result>(province: ClassType, build: () => Result): Result {
  ofThisBuild = province;
  try {
    return build();
  } finally {
    ofThisBuild = undefined;
  }
}

/** What every subgraph knows of a province: its key. */
export interface ProvinceReference {
  id: string;
}
