import { portalShareOfKonTum, schoolsOfKonTum } from '../known-findings.ts';

type Known = typeof portalShareOfKonTum | typeof schoolsOfKonTum;

/** Of a figure of the first half of 2024, disputed by nobody. */
const doubt = (id: string, observationId: string, { provinceId: _, domain: __, ...known }: Known) => ({
  ...known,
  id,
  observationId,
  recordId: null,
  period: '2024-S1',
  disputes: [],
});

export const answer = {
  findings: {
    totalCount: 2,
    pageInfo: { hasNextPage: false, endCursor: Buffer.from('after:2').toString('base64url') },
    nodes: [doubt('1', '27', portalShareOfKonTum), doubt('2', '32', schoolsOfKonTum)],
  },
};
