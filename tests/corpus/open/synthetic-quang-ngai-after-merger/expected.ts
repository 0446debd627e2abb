import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'A merged unit in its third quarter, its first half year as a whole, and the quarter after. July figures are in the data set from another source.',
  province: 'quang-ngai-2025',
  deliveries: [{ file: '1-quy-3-2025.csv' }, { file: '2-2025.csv' }, { file: '3-quy-1-2026.csv' }],
  faults: [
    {
      file: '1-quy-3-2025.csv',
      figure: { indicator: 'public-services.national-portal-integration-share', period: '2025-Q3' },
      alsoOn: [{ indicator: 'public-services.national-portal-service-count', period: '2025-Q3' }],
      rules: ['percent-against-counts', 'parts-against-total'],
      atLeast: 'contradiction',
      why: '1,874/2,192 is 85.49 percent; the percent fits 1,784, which the row above states.',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'public-services.service-index-rank', period: '2025-12' },
      rules: ['rank-outside-units'],
      atLeast: 'contradiction',
      why: 'There are 34 units.',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'economy.ict-firm-count', period: '2025' },
      alsoOn: [{ indicator: 'economy.digital-technology-firm-count', period: '2025' }],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: 'More ICT firms than digital technology firms of all kinds (2,790).',
    },
    {
      file: '3-quy-1-2026.csv',
      figure: { indicator: 'public-services.online-service-count', period: '2026-Q1' },
      alsoOn: [
        { indicator: 'public-services.fully-online-service-count', period: '2026-Q1' },
        { indicator: 'public-services.partially-online-service-count', period: '2026-Q1' },
      ],
      rules: ['parts-against-total'],
      atLeast: 'contradiction',
      why: '884 + 924 = 1,808.',
    },
    {
      file: '3-quy-1-2026.csv',
      figure: { indicator: 'economy.ict-revenue', period: '2026-Q1' },
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: 'Written in millions: a quarter of last year had 1,488 billion.',
    },
  ],
  innocents: [
    { file: '1-quy-3-2025.csv', figure: { indicator: 'programme.team-count', period: '2025-Q3' }, why: 'as in July' },
    {
      file: '1-quy-3-2025.csv',
      figure: { indicator: 'programme.village-team-coverage-share', period: '2025-Q3' },
      why: 'counts without a percent',
    },
    {
      file: '1-quy-3-2025.csv',
      figure: { indicator: 'infrastructure.mobile-subscription-count', period: '2025-Q3' },
      why: 'a million in words',
    },
    {
      file: '1-quy-3-2025.csv',
      figure: { indicator: 'public-services.online-service-count', period: '2025-Q3' },
      why: 'as many as are on the national portal',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'programme.resolution-57-task-done-share', period: '2025' },
      why: 'cut, not rounded: 97.959',
    },
    { file: '2-2025.csv', figure: { indicator: 'economy.ict-revenue', period: '2025' }, why: 'a year after a quarter' },
    {
      file: '3-quy-1-2026.csv',
      figure: { indicator: 'infrastructure.dead-zone-village-count', period: '2026-Q1' },
      why: 'cleared',
    },
    {
      file: '3-quy-1-2026.csv',
      figure: { indicator: 'public-services.dossier-received-count', period: '2026-Q1' },
      why: 'a quarter after a year',
    },
  ],
  tolerated: [
    {
      files: ['1-quy-3-2025.csv', '2-2025.csv', '3-quy-1-2026.csv'],
      figure: { indicator: 'programme.dti-rank', period: '2025' },
      rules: ['target-passed-without-actual'],
      atMost: 'note',
      why: 'A target of Kon Tum for 2025: true, for its successor gives no rank either.',
    },
    {
      files: ['1-quy-3-2025.csv', '2-2025.csv', '3-quy-1-2026.csv'],
      figure: { province: 'kon-tum', indicator: 'programme.dti-rank', period: '2025' },
      rules: ['target-passed-without-actual'],
      atMost: 'note',
      why: 'A target of Kon Tum for 2025: true, for its successor gives no rank either.',
    },
  ],
};
