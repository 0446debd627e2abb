import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'The province reports 2023 itself after a newspaper had, then restates two figures with a reason, then goes through the redrawing of its communes in 2025 without merging. It climbed twenty places in the DTI.',
  province: 'nghe-an',
  deliveries: [
    { file: '1-2023.csv' },
    { file: '2-2023-dinh-chinh.csv', reason: 'Đính chính sau khi rà soát số liệu với các doanh nghiệp viễn thông' },
    { file: '3-2024.csv' },
    { file: '4-9-2025.csv' },
  ],
  faults: [
    {
      file: '1-2023.csv',
      figure: { indicator: 'programme.village-team-count', period: '2023' },
      alsoOn: [{ indicator: 'programme.team-count', period: '2023' }],
      rules: ['sources-disagree', 'parts-against-total'],
      atLeast: 'warning',
      why: 'Two digits changed places: the other source has 3,793, and so has the total 4,253.',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'infrastructure.mobile-broadband-village-share', period: '2024' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '3,790/3,806 is 99.58 percent.',
    },
    {
      file: '4-9-2025.csv',
      figure: { indicator: 'programme.commune-team-count', period: '2025-09' },
      alsoOn: [{ indicator: 'programme.commune-count', period: '2025-09' }],
      rules: ['level-not-in-force', 'parts-against-total', 'implausible-move'],
      atLeast: 'warning',
      why: 'There are 130 communes since 1 July 2025; this is the count of the year before.',
    },
    {
      file: '4-9-2025.csv',
      figure: { indicator: 'economy.ocop-ecommerce-share', period: '2025-09' },
      rules: ['missing-denominator'],
      atLeast: 'note',
      why: 'Of how many products is not said.',
    },
  ],
  innocents: [
    {
      file: '1-2023.csv',
      figure: { indicator: 'programme.dti-rank', period: '2023' },
      why: 'twenty places better than in 2022: it happened',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'infrastructure.smartphone-subscription-share', period: '2023' },
      why: 'as the other source has it, with one more place',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'infrastructure.mobile-broadband-village-share', period: '2023' },
      why: 'as another source has it; 98.34 rounded to one place',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'infrastructure.five-g-station-count', period: '2023' },
      why: 'a pilot in Vinh',
    },
    {
      file: '2-2023-dinh-chinh.csv',
      figure: { indicator: 'infrastructure.fibre-household-share', period: '2023' },
      why: 'a restated figure, with its reason',
    },
    {
      file: '2-2023-dinh-chinh.csv',
      figure: { indicator: 'infrastructure.base-station-count', period: '2023' },
      why: 'a restated figure, with its reason',
    },
    {
      file: '4-9-2025.csv',
      figure: { indicator: 'programme.commune-count', period: '2025-09' },
      why: 'redrawn on 1 July 2025',
    },
    {
      file: '4-9-2025.csv',
      figure: { indicator: 'programme.commune-team-member-count', period: '2025-09' },
      why: 'fewer communes, fewer teams',
    },
    {
      file: '4-9-2025.csv',
      figure: { indicator: 'infrastructure.five-g-station-count', period: '2025-09' },
      why: 'real growth',
    },
    {
      file: '4-9-2025.csv',
      figure: { indicator: 'public-services.dossier-received-count', period: '2025-09' },
      why: 'one month against a year',
    },
    {
      file: '4-9-2025.csv',
      figure: { indicator: 'security.security-level-approval-share', period: '2025-09' },
      why: 'a small denominator: two systems are four points',
    },
  ],
  tolerated: [
    {
      files: ['1-2023.csv', '2-2023-dinh-chinh.csv'],
      figure: { indicator: 'infrastructure.mobile-broadband-village-share', period: '2024' },
      rules: ['target-passed-without-actual'],
      atMost: 'note',
      why: 'True until the report of 2024 comes.',
    },
  ],
};
