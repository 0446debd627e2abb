import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about: 'A unit that did not merge: 204 communes at the end of 2024, 200 in the first half of 2025, 75 since July.',
  province: 'son-la',
  deliveries: [{ file: '1-2024.csv' }, { file: '2-2025-s1.csv' }, { file: '3-12-2025.csv' }],
  faults: [
    {
      file: '2-2025-s1.csv',
      figure: { indicator: 'programme.commune-count', period: '2025-S1' },
      alsoOn: [{ indicator: 'programme.commune-team-count', period: '2025-S1' }],
      rules: ['level-not-in-force', 'implausible-move', 'parts-against-total'],
      atLeast: 'warning',
      why: '75 communes exist since 1 July 2025; the first half of the year had 200.',
    },
    {
      file: '3-12-2025.csv',
      figure: { indicator: 'infrastructure.state-network-point-count', period: '2025-12' },
      alsoOn: [
        { indicator: 'infrastructure.state-network-agency-point-count', period: '2025-12' },
        { indicator: 'infrastructure.state-network-commune-point-count', period: '2025-12' },
      ],
      rules: ['parts-against-total'],
      atLeast: 'contradiction',
      why: '41 + 75 = 116: two digits changed places.',
    },
    {
      file: '3-12-2025.csv',
      figure: { indicator: 'public-services.electronic-work-file-district-level-share', period: '2025-12' },
      rules: ['level-not-in-force'],
      atLeast: 'warning',
      why: 'The district level ended on 30 June 2025.',
    },
    {
      file: '3-12-2025.csv',
      figure: { indicator: 'public-services.on-time-dossier-share', period: '2025-12' },
      rules: ['share-outside-range'],
      atLeast: 'contradiction',
      why: 'More than all.',
    },
  ],
  innocents: [
    {
      file: '1-2024.csv',
      figure: { indicator: 'programme.operations-centre-account-count', period: '2024' },
      why: 'before it opened',
    },
    {
      file: '1-2024.csv',
      figure: { indicator: 'infrastructure.mobile-subscription-count', period: '2024' },
      why: 'a million in words',
    },
    {
      file: '2-2025-s1.csv',
      figure: { indicator: 'public-services.service-index-rank', period: '2025-06' },
      why: 'lost 19 places in half a year',
    },
    {
      file: '2-2025-s1.csv',
      figure: { indicator: 'economy.digital-skills-training-count', period: '2025-S1' },
      why: 'half a year',
    },
    {
      file: '3-12-2025.csv',
      figure: { indicator: 'programme.operations-centre-account-count', period: '2025-12' },
      why: 'as another source has it for the year',
    },
    {
      file: '3-12-2025.csv',
      figure: { indicator: 'infrastructure.mobile-broadband-village-share', period: '2025-12' },
      why: 'cut, not rounded: 98.16',
    },
    {
      file: '3-12-2025.csv',
      figure: { indicator: 'public-services.electronic-work-file-commune-level-share', period: '2025-12' },
      why: 'new communes begin anew',
    },
    {
      file: '3-12-2025.csv',
      figure: { indicator: 'economy.digital-skills-training-count', period: '2025-12' },
      why: 'one month',
    },
  ],
  tolerated: [],
};
