import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'Plans of 2022 and 2023 are in the data set. The province repeats them, reports 2024 and its index with growth.',
  province: 'dong-thap',
  deliveries: [{ file: '1-2023.csv' }, { file: '2-2024.csv' }],
  faults: [
    {
      file: '1-2023.csv',
      figure: { indicator: 'programme.plan-target-just-met-count', period: '2023' },
      alsoOn: [
        { indicator: 'programme.plan-target-met-share', period: '2023' },
        { indicator: 'programme.plan-target-exceeded-count', period: '2023' },
      ],
      rules: ['sources-disagree', 'parts-against-total'],
      atLeast: 'contradiction',
      why: 'Another source has 26, and 17 + 62 = 79 is more than the 43 met: digits changed places.',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.dti-government-score-growth', period: '2024' },
      alsoOn: [{ indicator: 'programme.dti-government-score', period: '2024' }],
      rules: ['growth-against-levels'],
      atLeast: 'warning',
      why: '0.7311 after 0.6840 is 6.9 percent more: a digit too many.',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.dti-mean-gap', period: '2024' },
      alsoOn: [{ indicator: 'programme.dti-score', period: '2024' }],
      rules: ['growth-against-levels', 'parts-against-total'],
      atLeast: 'warning',
      why: '0.6701 less the national 0.6961 is 26.0 points below, not above.',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'economy.ict-firm-count', period: '2024' },
      alsoOn: [{ indicator: 'economy.digital-technology-firm-count', period: '2024' }],
      rules: ['parts-against-total', 'slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: 'More ICT firms than the 266 digital technology firms; 131 the year before, 142 is meant.',
    },
  ],
  innocents: [
    {
      file: '1-2023.csv',
      figure: { indicator: 'programme.plan-target-met-share', period: '2023' },
      why: 'as another source has it',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'infrastructure.fibre-household-share', period: '2023' },
      why: 'the national 75.39 to one place, by chance',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'infrastructure.fixed-broadband-subscriptions-per-100', period: '2023-08' },
      why: 'the nation’s to the one place that is printed',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'economy.digital-economy-grdp-share', period: '2023' },
      why: 'as another source has it for nine months',
    },
    { file: '2-2024.csv', figure: { indicator: 'programme.dti-score-growth', period: '2024' }, why: '5.995 rounded' },
    { file: '2-2024.csv', figure: { indicator: 'programme.dti-economy-score-growth', period: '2024' }, why: '6.717' },
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.dti-society-score-growth', period: '2024' },
      why: 'a fall: 0.2500',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'public-services.exchange-transaction-count', period: '2024' },
      why: 'tenfold',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'public-services.online-payment-share', period: '2024' },
      why: 'cashless payments more than doubled',
    },
  ],
  tolerated: [],
};
