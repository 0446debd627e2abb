import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'A small province: ten systems, seven hospitals, twenty-one targets. One unit is ten points, and nothing of that is strange.',
  province: 'dak-nong',
  deliveries: [{ file: '1-2022.csv' }, { file: '2-2023.csv' }, { file: '3-2024.csv' }],
  faults: [
    {
      file: '2-2023.csv',
      figure: { indicator: 'programme.investment-project-started-share', period: '2023' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '5/6 is 83.3 percent.',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'programme.dti-security-rank', period: '2024' },
      rules: ['rank-outside-units'],
      atLeast: 'contradiction',
      why: 'There were 63 units, never 61, and 63 is no place among 61.',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'economy.guided-household-share', period: '2024' },
      rules: ['missing-denominator'],
      atLeast: 'note',
      why: 'Of how many households is not said.',
    },
  ],
  innocents: [
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.commune-team-count', period: '2022' },
      why: 'as many as communes',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'programme.plan-target-in-progress-count', period: '2023' },
      why: 'two of 24 are told neither as missed nor as in progress: a part is missing',
    },
    { file: '2-2023.csv', figure: { indicator: 'programme.dti-rank', period: '2023' }, why: '19 places better' },
    { file: '2-2023.csv', figure: { indicator: 'programme.dti-score-growth', period: '2023' }, why: '14.636' },
    {
      file: '2-2023.csv',
      figure: { indicator: 'infrastructure.five-g-station-count', period: '2023' },
      why: 'none yet',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'infrastructure.mobile-broadband-speed', period: '2023' },
      why: 'the national figure of August 2023 to one place, by chance',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'public-services.online-dossier-share', period: '2023' },
      why: 'real growth',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'public-services.provincial-app-account-count', period: '2023' },
      why: 'real growth',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'security.security-level-approval-share', period: '2023' },
      why: 'three systems are thirty points',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'security.soc-monitored-device-count', period: '2023' },
      why: 'small counts may be equal',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'security.soc-monitored-website-count', period: '2023' },
      why: 'small counts may be equal',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'economy.cashless-health-facility-share', period: '2023' },
      why: 'one hospital is fourteen points, and no percent is printed',
    },
    { file: '3-2024.csv', figure: { indicator: 'programme.dti-rank', period: '2024' }, why: 'and 17 worse again' },
    { file: '3-2024.csv', figure: { indicator: 'programme.dti-score-growth', period: '2024' }, why: '5.464' },
    {
      file: '3-2024.csv',
      figure: { indicator: 'infrastructure.fibre-village-share', period: '2024' },
      why: '96.49 cut: 96.4',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'infrastructure.mobile-broadband-village-share', period: '2024' },
      why: '99.018',
    },
  ],
  tolerated: [],
};
