import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'An old report of 2023, sent late, with the DTI of two years. Four targets for 2023 are in the data set; three have an actual here.',
  province: 'binh-phuoc',
  deliveries: [{ file: '1-2022.csv' }, { file: '2-2023.csv' }, { file: '3-2024-s1.csv' }],
  faults: [
    {
      file: '1-2022.csv',
      figure: { indicator: 'public-services.fully-online-dossier-share', period: '2023' },
      rules: ['target-passed-without-actual'],
      atLeast: 'note',
      atMost: 'warning',
      why: 'The target of at least 60 percent for 2023 has passed, and no report gives an actual.',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'programme.dti-rank', period: '2023' },
      rules: ['rank-outside-units'],
      atLeast: 'contradiction',
      why: 'There were 63 units.',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'programme.dti-score-growth', period: '2023' },
      alsoOn: [{ indicator: 'programme.dti-score', period: '2023' }],
      rules: ['growth-against-levels'],
      atLeast: 'warning',
      why: '0.6855 after 0.6243 is 9.8 percent more.',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'infrastructure.fixed-broadband-household-share', period: '2023' },
      alsoOn: [{ indicator: 'infrastructure.fibre-household-share', period: '2023' }],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: 'Fibre alone is stated for 63.0 percent of households.',
    },
    {
      file: '3-2024-s1.csv',
      figure: { indicator: 'public-services.online-service-count', period: '2024-S1' },
      alsoOn: [
        { indicator: 'public-services.administrative-procedure-count', period: '2024-S1' },
        { indicator: 'public-services.fully-online-service-count', period: '2024-S1' },
      ],
      rules: ['parts-against-total', 'count-against-indicator', 'share-outside-range', 'implausible-move'],
      atLeast: 'warning',
      why: 'More online services than the 1,841 procedures of the province.',
    },
  ],
  innocents: [
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-rank', period: '2022' },
      why: 'ninth the year before, by another source',
    },
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-society-score', period: '2022' },
      why: 'every pillar above the whole, of which they are no parts',
    },
    {
      file: '1-2022.csv',
      figure: { indicator: 'public-services.provincial-app-account-count', period: '2022' },
      why: 'before it was made known',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'programme.dti-government-score-growth', period: '2023' },
      why: '8.283 rounded',
    },
    { file: '2-2023.csv', figure: { indicator: 'programme.dti-economy-score-growth', period: '2023' }, why: '9.121' },
    {
      file: '2-2023.csv',
      figure: { indicator: 'infrastructure.smartphone-adult-share', period: '2023' },
      why: 'above its target of 70',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'infrastructure.fibre-household-coverage-share', period: '2023' },
      why: 'below its target of 70, which is no contradiction',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'public-services.online-dossier-share', period: '2023' },
      why: 'real growth',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'public-services.provincial-app-account-count', period: '2023' },
      why: 'tenfold',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'economy.cashless-school-share', period: '2023' },
      why: 'counts without a percent',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'infrastructure.shared-passive-infrastructure-share', period: '2023' },
      why: 'as many as the nation, in a round number',
    },
  ],
  tolerated: [
    {
      files: ['1-2022.csv'],
      figure: { indicator: null, period: '2023' },
      rules: ['target-passed-without-actual'],
      atMost: 'note',
      why: 'True until the report of 2023 comes.',
    },
  ],
};
