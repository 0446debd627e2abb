import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'Three provinces into one: a quarter, a year, a quarter. Everybody has 148 communes, and 100 percent of them have everything.',
  province: 'phu-tho-2025',
  deliveries: [{ file: '1-quy-3-2025.csv' }, { file: '2-2025.csv' }, { file: '3-quy-1-2026.csv' }],
  faults: [
    {
      file: '1-quy-3-2025.csv',
      figure: { indicator: 'public-services.electronic-work-file-district-level-share', period: '2025-Q3' },
      rules: ['level-not-in-force'],
      atLeast: 'warning',
      why: 'The district level ended on 30 June 2025.',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'public-services.national-portal-integration-share', period: '2025' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '1,863/2,140 is 87.1 percent.',
    },
    {
      file: '3-quy-1-2026.csv',
      figure: { indicator: 'programme.team-count', period: '2026-Q1' },
      alsoOn: [
        { indicator: 'programme.commune-team-count', period: '2026-Q1' },
        { indicator: 'programme.village-team-count', period: '2026-Q1' },
      ],
      rules: ['parts-against-total'],
      atLeast: 'contradiction',
      why: '148 + 5,204 = 5,352: two digits changed places.',
    },
    {
      file: '3-quy-1-2026.csv',
      figure: { indicator: 'infrastructure.fibre-household-share', period: '2026-Q1' },
      rules: ['implausible-move'],
      atLeast: 'warning',
      why: '81.4 percent three months before: 82.2 is meant.',
    },
    {
      file: '3-quy-1-2026.csv',
      figure: { indicator: 'public-services.service-index-rank', period: '2026-03' },
      rules: ['rank-outside-units'],
      atLeast: 'contradiction',
      why: 'In 2026 there are 34 units.',
    },
  ],
  innocents: [
    {
      file: '1-quy-3-2025.csv',
      figure: { indicator: 'infrastructure.fibre-commune-share', period: '2025-Q3' },
      why: 'equal numbers by nature',
    },
    {
      file: '1-quy-3-2025.csv',
      figure: { indicator: 'infrastructure.four-g-commune-share', period: '2025-Q3' },
      why: 'equal numbers by nature',
    },
    {
      file: '1-quy-3-2025.csv',
      figure: { indicator: 'infrastructure.mobile-subscription-count', period: '2025-Q3' },
      why: 'millions in words',
    },
    {
      file: '1-quy-3-2025.csv',
      figure: { indicator: 'public-services.electronic-document-commune-level-share', period: '2025-Q3' },
      why: 'the new communes began at less than the old',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'programme.resolution-57-task-done-share', period: '2025' },
      why: 'counts without a percent',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'public-services.service-index-rank', period: '2025-12' },
      why: 'twenty places in three months',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'economy.ict-revenue', period: '2025' },
      why: 'the same unit in billions',
    },
    {
      file: '3-quy-1-2026.csv',
      figure: { indicator: 'infrastructure.state-network-commune-share', period: '2026-Q1' },
      why: 'one commune moved house',
    },
    {
      file: '3-quy-1-2026.csv',
      figure: { indicator: 'public-services.dossier-received-count', period: '2026-Q1' },
      why: 'a quarter after a year',
    },
  ],
  tolerated: [],
};
