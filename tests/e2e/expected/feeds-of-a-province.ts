const nothing = { added: 0, corrected: 0, withdrawn: 0, records: 0, quarantined: 0, waiting: 0, findings: 0 };
const feed = (id: string, name: string, accepted: number, outcome: object = {}) => ({
  id,
  kind: 'DATA_SET',
  name,
  provinceId: null,
  role: null,
  reason: null,
  accepted,
  unchanged: 0,
  recordedAt: 'some instant',
  outcome: { ...nothing, ...outcome },
});

/** What the hub was started with, one feed a file. */
export const answer = {
  feeds: {
    totalCount: 6,
    pageInfo: { hasNextPage: false, endCursor: Buffer.from('after:1').toString('base64url') },
    nodes: [
      feed('6', 'targets.csv', 40, { records: 40, findings: 9 }),
      feed('5', 'seed-registers.json', 27, { records: 27, findings: 1 }),
      feed('4', 'merged-basis-observations.csv', 15, { added: 15 }),
      feed('3', 'national-observations.csv', 22, { added: 22 }),
      feed('2', 'observations.csv', 248, { added: 248, findings: 7 }),
      feed('1', 'sources.csv', 52),
    ],
  },
};
