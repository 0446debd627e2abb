import {
  levelFourServicesOfLaoCai,
  operatingTasksOfKhanhHoa,
  portalShareOfKonTum,
  schoolsOfKonTum,
  stationsOfThanhHoa,
  targetsWithoutActual,
  teamsOfNgheAn,
  villagesOfThanhHoa,
} from '../known-findings.ts';

const nodes = [
  { ...portalShareOfKonTum, period: '2024-S1' },
  { ...schoolsOfKonTum, period: '2024-S1' },
  { ...teamsOfNgheAn, period: '2023' },
  { ...stationsOfThanhHoa, period: '2024' },
  { ...levelFourServicesOfLaoCai, period: '2022' },
  ...villagesOfThanhHoa.map((each) => ({ ...each, period: '2024' })),
  { ...operatingTasksOfKhanhHoa, period: '2024' },
  ...targetsWithoutActual,
];

export const answer = { findings: { totalCount: nodes.length, pageInfo: { hasNextPage: false }, nodes } };
