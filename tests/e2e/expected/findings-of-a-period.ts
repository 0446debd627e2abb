import { portalShareOfKonTum, schoolsOfKonTum } from '../known-findings.ts';

export const answer = { findings: { totalCount: 2, nodes: [portalShareOfKonTum, schoolsOfKonTum] } };
