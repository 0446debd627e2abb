import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'A highland province and a coastal one became one; the data set has some figures of the first. The merged unit gives 2025 and the first half of 2026.',
  province: 'gia-lai-2025',
  deliveries: [
    { file: '1-gia-lai-2024.csv', province: 'gia-lai' },
    { file: '2-binh-dinh-2024.csv', province: 'binh-dinh' },
    { file: '3-2025.csv' },
    { file: '4-2026-s1.csv' },
  ],
  faults: [
    {
      file: '3-2025.csv',
      figure: { indicator: 'programme.commune-team-coverage-share', period: '2025' },
      alsoOn: [{ indicator: 'programme.commune-count', period: '2025' }],
      rules: ['level-not-in-force'],
      atLeast: 'warning',
      why: 'The communes of before July; there are 135.',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.smartphone-adult-share', period: '2025' },
      alsoOn: [{ indicator: 'infrastructure.smart-device-adult-share', period: '2025' }],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: 'More adults with a smartphone than with any device (75.0 percent).',
    },
    {
      file: '4-2026-s1.csv',
      figure: { indicator: 'infrastructure.mobile-broadband-subscription-count', period: '2026-S1' },
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: 'Written in thousands: 2,466,005 half a year before.',
    },
    {
      file: '4-2026-s1.csv',
      figure: { indicator: 'public-services.national-portal-integration-share', period: '2026-S1' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '1,756/2,118 is 82.9 percent: digits changed places.',
    },
    {
      file: '4-2026-s1.csv',
      figure: { indicator: 'public-services.on-time-dossier-share', period: '2026-S1' },
      alsoOn: [{ indicator: 'public-services.early-dossier-share', period: '2026-S1' }],
      rules: ['parts-against-total', 'implausible-move'],
      atLeast: 'warning',
      why: 'Fewer on or before time than before time (70.1 percent): 98.6 is meant.',
    },
    {
      file: '4-2026-s1.csv',
      figure: { indicator: 'public-services.signing-sim-count', period: '2026-S1' },
      rules: ['implausible-move', 'slip-of-scale'],
      atLeast: 'warning',
      why: 'Cumulative, and 1,190 half a year before: a digit was lost.',
    },
  ],
  innocents: [
    {
      file: '1-gia-lai-2024.csv',
      figure: { province: 'gia-lai', indicator: 'infrastructure.dead-zone-cleared-share', period: '2024' },
      why: 'after 17/21 the year before',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'programme.commune-count', period: '2025' },
      why: '218 + 155 communes became 135',
    },
    { file: '3-2025.csv', figure: { indicator: 'programme.dti-rank', period: '2025' }, why: 'after 31 among 34' },
    {
      file: '3-2025.csv',
      figure: { indicator: 'public-services.digital-signature-count', period: '2025' },
      why: 'less than the sum, for posts of districts and communes were dropped',
    },
    {
      file: '4-2026-s1.csv',
      figure: { indicator: 'public-services.dossier-received-count', period: '2026-S1' },
      why: 'half a year after a year',
    },
    {
      file: '4-2026-s1.csv',
      figure: { indicator: 'public-services.service-index-rank', period: '2026-06' },
      why: '18 places better in half a year',
    },
  ],
  tolerated: [],
};
