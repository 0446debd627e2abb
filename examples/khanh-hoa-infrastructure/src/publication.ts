/** For whom this subgraph speaks, and of which part of the national contract. */
export const publication: {
  /** Its name in the hub's registry. */
  readonly name: string;
  /** The unit, as the hub's list has it. No other is ever answered for. */
  readonly provinceId: string;
  /** `contract/<domain>.graphql` is what may be served. */
  readonly domain: string;
} = {
  name: 'khanh-hoa-infrastructure',
  provinceId: 'khanh-hoa',
  domain: 'infrastructure',
};
