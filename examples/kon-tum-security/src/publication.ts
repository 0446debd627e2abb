/** For whom this subgraph speaks, and of which part of the national contract. */
export const publication = {
  /** Its name in the hub's registry. */
  name: 'kon-tum-security',
  /** The unit, as the hub's list has it. No other is ever answered for. */
  provinceId: 'kon-tum',
  /** `contract/<domain>.graphql` is what may be served. */
  domain: 'security',
} as const;
