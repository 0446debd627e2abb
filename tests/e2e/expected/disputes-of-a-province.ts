/** Nobody has disputed anything of the data set. */
export const answer = {
  disputes: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
};
