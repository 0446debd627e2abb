import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'A file in the columns of the data set, then two more. The data set already holds stations of every layer for 2024; the province counts sites, and says so. 547 communes became 166.',
  province: 'thanh-hoa',
  deliveries: [{ file: '1-2024.csv' }, { file: '2-2025-q3.csv' }, { file: '3-2025.csv' }],
  faults: [
    {
      file: '1-2024.csv',
      figure: { indicator: 'infrastructure.fixed-access-device-count', period: '2024' },
      rules: ['sources-disagree'],
      atLeast: 'warning',
      why: 'Another source has 2,311 for the same year.',
    },
    {
      file: '2-2025-q3.csv',
      figure: { indicator: 'infrastructure.mobile-broadband-village-share', period: '2025-Q3' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '4,349/4,357 is 99.82 percent.',
    },
    {
      file: '2-2025-q3.csv',
      figure: { indicator: 'infrastructure.four-g-commune-share', period: '2025-Q3' },
      alsoOn: [{ indicator: 'programme.commune-count', period: '2025-Q3' }],
      rules: ['level-not-in-force'],
      atLeast: 'warning',
      why: 'There are 166 communes since 1 July 2025.',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'programme.team-count', period: '2025' },
      alsoOn: [
        { indicator: 'programme.commune-team-count', period: '2025' },
        { indicator: 'programme.village-team-count', period: '2025' },
      ],
      rules: ['parts-against-total'],
      atLeast: 'contradiction',
      why: '166 + 4,357 = 4,523: two digits changed places.',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'economy.electronic-health-record-share', period: '2025' },
      rules: ['share-outside-range'],
      atLeast: 'contradiction',
      why: 'More records than people.',
    },
  ],
  innocents: [
    {
      file: '1-2024.csv',
      figure: { indicator: 'programme.dti-rank', period: '2024' },
      why: '2024 was published on 34 units, though 63 were in force then',
    },
    {
      file: '2-2025-q3.csv',
      figure: { indicator: 'infrastructure.base-station-count', period: '2025-Q3' },
      why: 'sites, not layers: another way of counting, told in the note',
    },
    {
      file: '2-2025-q3.csv',
      figure: { indicator: 'infrastructure.five-g-station-count', period: '2025-Q3' },
      why: 'real growth',
    },
    {
      file: '2-2025-q3.csv',
      figure: { indicator: 'infrastructure.fixed-broadband-village-share', period: '2025-Q3' },
      why: 'the same villages',
    },
    {
      file: '2-2025-q3.csv',
      figure: { indicator: 'public-services.exchange-transaction-count', period: '2025-Q3' },
      why: 'tenfold growth of traffic',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.fixed-broadband-village-share', period: '2025' },
      why: 'the same villages',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.gigabit-access-population-share', period: '2025' },
      why: 'compatible with the 25 of another source',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'economy.digital-signature-holder-share', period: '2025' },
      why: '31.27 of another source, rounded',
    },
  ],
  tolerated: ['infrastructure.mobile-broadband-village-share', 'infrastructure.fixed-broadband-village-share'].map(
    (indicator) => ({
      files: ['1-2024.csv'],
      figure: { indicator, period: '2024' },
      rules: ['same-figure-for-two-indicators'],
      atMost: 'warning',
      why: 'As the data set has it, whose README counts it among the contradictions: 15 villages lack both, or one was copied.',
    }),
  ),
};
