/** The data set has no faulty row. */
export const answer = {
  quarantinedRows: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
};
