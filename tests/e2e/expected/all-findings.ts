import {
  levelFourServicesOfLaoCai,
  operatingTasksOfKhanhHoa,
  portalShareOfKonTum,
  schoolsOfKonTum,
} from '../known-findings.ts';

export const answer = {
  findings: {
    totalCount: 4,
    pageInfo: { hasNextPage: false },
    nodes: [
      { ...portalShareOfKonTum, period: '2024-S1' },
      { ...schoolsOfKonTum, period: '2024-S1' },
      { ...levelFourServicesOfLaoCai, period: '2022' },
      { ...operatingTasksOfKhanhHoa, period: '2024' },
    ],
  },
};
