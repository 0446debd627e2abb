/** The national graph alone is version 0, which nobody made. */
export const answer = {
  registry: {
    versionNumber: 0,
    versions: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
  },
};
