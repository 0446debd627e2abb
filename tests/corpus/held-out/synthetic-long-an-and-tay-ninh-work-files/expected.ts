import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'Long An set targets for work files of 2025 at three levels, and ended in June with its districts. The merged unit gives the actuals of two levels; the third level is no more.',
  province: 'tay-ninh-2025',
  deliveries: [
    { file: '1-long-an-2023.csv', province: 'long-an' },
    { file: '2-long-an-2024.csv', province: 'long-an' },
    { file: '3-2025.csv' },
  ],
  faults: [
    {
      file: '2-long-an-2024.csv',
      figure: { province: 'long-an', indicator: 'programme.dti-score', period: '2024' },
      rules: ['equal-to-national-mean'],
      atLeast: 'note',
      atMost: 'warning',
      why: 'The national mean of 2024 to the fourth decimal.',
    },
    {
      file: '2-long-an-2024.csv',
      figure: { province: 'long-an', indicator: 'infrastructure.fibre-household-coverage-share', period: '2024' },
      alsoOn: [{ province: 'long-an', indicator: 'infrastructure.fibre-household-share', period: '2024' }],
      rules: ['slip-of-scale', 'implausible-move', 'parts-against-total'],
      atLeast: 'warning',
      why: '98.0 percent the year before: the comma slipped; and 91.3 percent of households use what 9.85 could reach.',
    },
    {
      file: '2-long-an-2024.csv',
      figure: { province: 'long-an', indicator: 'public-services.partially-online-service-count', period: '2024' },
      alsoOn: [
        { province: 'long-an', indicator: 'public-services.online-service-count', period: '2024' },
        { province: 'long-an', indicator: 'public-services.fully-online-service-count', period: '2024' },
      ],
      rules: ['parts-against-total'],
      atLeast: 'contradiction',
      why: '760 + 783 = 1,543, but 1,498 online services are stated: 738 with two digits swapped.',
    },
    {
      file: '2-long-an-2024.csv',
      figure: { province: 'long-an', indicator: 'public-services.feedback-handled-share', period: '2024' },
      rules: ['share-outside-range'],
      atLeast: 'contradiction',
      why: 'More handled than received.',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'public-services.national-portal-integration-share', period: '2025' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '1,834/2,091 is 87.7 percent.',
    },
  ],
  innocents: [
    {
      file: '1-long-an-2023.csv',
      figure: { province: 'long-an', indicator: 'infrastructure.fibre-household-share', period: '2023' },
      why: 'as another source has it',
    },
    {
      file: '1-long-an-2023.csv',
      figure: { province: 'long-an', indicator: 'infrastructure.smartphone-subscription-share', period: '2023' },
      why: 'about 87 by another source',
    },
    {
      file: '2-long-an-2024.csv',
      figure: { province: 'long-an', indicator: 'public-services.online-dossier-share', period: '2024' },
      why: 'real growth',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.five-g-station-count', period: '2025' },
      why: 'tenfold with the network',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'public-services.electronic-work-file-province-level-share', period: '2025' },
      why: 'the target of 90 of a unit that is no more, met by its successor',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'public-services.electronic-work-file-commune-level-share', period: '2025' },
      why: 'the target of 60, met by its successor',
    },
  ],
  tolerated: [
    {
      files: ['1-long-an-2023.csv', '2-long-an-2024.csv'],
      figure: { province: 'long-an', indicator: null, period: '2025' },
      rules: ['target-passed-without-actual'],
      atMost: 'note',
      why: 'True until the successor’s report of 2025 comes.',
    },
    {
      files: ['3-2025.csv'],
      figure: {
        province: 'long-an',
        indicator: 'public-services.electronic-work-file-district-level-share',
        period: '2025',
      },
      rules: ['target-passed-without-actual'],
      atMost: 'note',
      why: 'True, though the level ended before the period of its target did.',
    },
    {
      files: ['3-2025.csv'],
      figure: { indicator: 'public-services.electronic-work-file-district-level-share', period: '2025' },
      rules: ['target-passed-without-actual'],
      atMost: 'note',
      why: 'True, though the level ended before the period of its target did.',
    },
  ],
};
