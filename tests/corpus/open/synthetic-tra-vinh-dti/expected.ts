import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'Nothing but the index: values, ranks, growth and gaps of 2022 to 2024. The data set holds 2021 and 2022 from the provincial page.',
  province: 'tra-vinh',
  deliveries: [{ file: '1-2022.csv' }, { file: '2-2023.csv' }, { file: '3-2024.csv' }, { file: '4-suy-ra-2021.csv' }],
  faults: [
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-score-growth', period: '2022' },
      alsoOn: [{ indicator: 'programme.dti-score', period: '2022' }],
      rules: ['growth-against-levels'],
      atLeast: 'warning',
      why: '0.6077 after 0.4294 is 41.52 percent more: digits changed places.',
    },
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-economy-score', period: '2022' },
      rules: ['share-outside-range', 'slip-of-scale', 'sources-disagree'],
      atLeast: 'warning',
      why: 'An index from 0 to 1: 0.6647 by another source.',
    },
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-society-score', period: '2022' },
      rules: ['sources-disagree'],
      atLeast: 'warning',
      why: 'Another source has 0.5991: digits changed places.',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'programme.dti-government-score', period: '2024' },
      rules: ['equal-to-national-mean'],
      atLeast: 'note',
      atMost: 'warning',
      why: 'The national mean of 2024 to the fourth decimal.',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'programme.dti-economy-activity-rank', period: '2024' },
      rules: ['rank-outside-units'],
      atLeast: 'contradiction',
      why: 'There are 63 places.',
    },
    {
      file: '4-suy-ra-2021.csv',
      figure: { indicator: 'programme.dti-rank', period: '2021' },
      rules: ['rank-moves-against-earlier-ranks', 'sources-disagree'],
      atLeast: 'warning',
      why: 'The report says three places better than in 2021, which makes it 28; the provincial page has 26 for 2021.',
    },
  ],
  innocents: [
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-score', period: '2022' },
      why: 'as another source has it',
    },
    {
      file: '1-2022.csv',
      figure: { indicator: 'programme.dti-security-rank', period: '2022' },
      why: 'one main index may differ much from the whole',
    },
    {
      file: '2-2023.csv',
      figure: { indicator: 'programme.dti-rank', period: '2023' },
      why: 'lost 22 places: others were faster',
    },
    { file: '2-2023.csv', figure: { indicator: 'programme.dti-score-growth', period: '2023' }, why: '2.534 rounded' },
    {
      file: '2-2023.csv',
      figure: { indicator: 'programme.dti-government-score-growth', period: '2023' },
      why: '3.277 cut',
    },
    { file: '2-2023.csv', figure: { indicator: 'programme.dti-top10-main-index-count', period: '2023' }, why: 'none' },
    { file: '3-2024.csv', figure: { indicator: 'programme.dti-score-growth', period: '2024' }, why: '3.033 rounded' },
    { file: '3-2024.csv', figure: { indicator: 'programme.dti-society-score-growth', period: '2024' }, why: '4.578' },
    {
      file: '3-2024.csv',
      figure: { indicator: 'programme.dti-top10-main-index-count', period: '2024' },
      why: 'the same as last year',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'programme.dti-mean-gap', period: '2024' },
      why: '0.6420 less the national 0.6961: a gap may be negative',
    },
  ],
  tolerated: [],
};
