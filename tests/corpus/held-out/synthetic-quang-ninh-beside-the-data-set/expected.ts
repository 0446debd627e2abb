import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'The data set knows much of this unit: DTI of 2021 to 2023, fibre of 2023 and 2025, stations of 2025, a target for 2023. Most of what the province says agrees, to the place that was printed.',
  province: 'quang-ninh',
  deliveries: [{ file: '1-2022.csv' }, { file: '2-2023.csv' }, { file: '3-2025.csv' }, { file: '4-suy-ra-2021.csv' }],
  faults: [
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-society-score-growth', period: '2022' },
      alsoOn: [{ indicator: 'programme.dti-society-score', period: '2022' }],
      rules: ['growth-against-levels'],
      atLeast: 'warning',
      why: '0.6864 after 0.4780 is 43.6 percent more: digits changed places.',
    },
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-economy-rank', period: '2022' },
      rules: ['sources-disagree', 'rank-moves-against-earlier-ranks'],
      atLeast: 'warning',
      why: 'Another source has 9: a digit too many.',
    },
    {
      file: '1-2022.csv',
      figure: { indicator: 'public-services.early-dossier-share', period: '2023' },
      rules: ['target-passed-without-actual'],
      atLeast: 'note',
      atMost: 'warning',
      why: 'The target of more than 60 percent for 2023 has passed, and no report gives an actual.',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'programme.dti-score-growth', period: '2023' },
      alsoOn: [{ indicator: 'programme.dti-score', period: '2023' }],
      rules: ['growth-against-levels'],
      atLeast: 'warning',
      why: '0.7351 after 0.7024 is 4.7 percent more.',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.five-g-station-count', period: '2025' },
      rules: ['sources-disagree', 'slip-of-scale'],
      atLeast: 'warning',
      why: 'Nearly 150 by another source for the same year.',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.smartphone-adult-share', period: '2025' },
      alsoOn: [{ indicator: 'infrastructure.smartphone-population-share', period: '2025' }],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: 'Fewer among adults than among all people (94 percent).',
    },
    {
      file: '4-suy-ra-2021.csv',
      figure: { indicator: 'programme.dti-rank', period: '2021' },
      rules: ['rank-moves-against-earlier-ranks', 'sources-disagree'],
      atLeast: 'warning',
      why: 'Five places better than in 2021 would make it 8; the provincial source has 7 for 2021.',
    },
  ],
  innocents: [
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-score-growth', period: '2022' },
      why: '0.7024 after 0.4972: 41.27 rounded',
    },
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-government-score-growth', period: '2022' },
      why: '0.7804 after 0.6376: 22.396',
    },
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-economy-score-growth', period: '2022' },
      why: '0.7187 after 0.4978: 44.375',
    },
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-rank', period: '2022' },
      why: 'as another source has it',
    },
    { file: '2-2023.csv', figure: { indicator: 'programme.dti-rank', period: '2023' }, why: 'lost nine places' },
    {
      file: '2-2023.csv',
      figure: { indicator: 'infrastructure.fibre-household-share', period: '2023' },
      why: '89.13 of another source, rounded',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'infrastructure.shared-passive-infrastructure-share', period: '2023' },
      why: 'about 30 by another source',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'infrastructure.mobile-subscription-count', period: '2023' },
      why: 'millions in words',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'infrastructure.feature-phone-subscription-count', period: '2023' },
      why: 'thousands in words',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'infrastructure.mobile-subscriptions-per-100', period: '2023' },
      why: 'above 100',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.fibre-household-share', period: '2025' },
      why: 'nearly 98 by another source',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.base-station-count', period: '2025' },
      why: 'more than 5,200 by another source',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.smartphone-population-share', period: '2025' },
      why: 'as another source has it',
    },
    {
      file: '4-suy-ra-2021.csv',
      figure: { indicator: 'programme.dti-government-rank', period: '2021' },
      why: 'nobody else states it',
    },
    {
      file: '4-suy-ra-2021.csv',
      figure: { indicator: 'programme.dti-economy-rank', period: '2021' },
      why: 'nobody else states it',
    },
  ],
  tolerated: [],
};
