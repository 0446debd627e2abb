import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'Two units of 2024 and the city they became. The rank of 2024 is 2 among 63 and 17 among 34; a special zone has no team yet.',
  province: 'da-nang-2025',
  deliveries: [
    { file: '1-da-nang-2024.csv', province: 'da-nang' },
    { file: '2-quang-nam-2024.csv', province: 'quang-nam' },
    { file: '3-da-nang-thang-8-2024.csv', province: 'da-nang' },
    { file: '4-2025.csv' },
  ],
  faults: [
    {
      file: '1-da-nang-2024.csv',
      figure: { province: 'da-nang', indicator: 'economy.digital-technology-firms-per-1000', period: '2024' },
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: '2.3 the year before, and 2,890 firms among one and a quarter million people: the comma slipped.',
    },
    {
      file: '2-quang-nam-2024.csv',
      figure: { province: 'quang-nam', indicator: 'programme.team-count', period: '2024' },
      alsoOn: [
        { province: 'quang-nam', indicator: 'programme.commune-team-count', period: '2024' },
        { province: 'quang-nam', indicator: 'programme.village-team-count', period: '2024' },
      ],
      rules: ['parts-against-total'],
      atLeast: 'contradiction',
      why: '233 + 1,240 = 1,473.',
    },
    {
      file: '3-da-nang-thang-8-2024.csv',
      figure: { province: 'da-nang', indicator: 'public-services.fully-online-dossier-share', period: '2024-08' },
      rules: ['sources-disagree'],
      atLeast: 'warning',
      why: 'Another source has 65 for the same month: two digits changed places.',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'programme.dti-rank', period: '2025' },
      rules: ['rank-outside-units'],
      atLeast: 'contradiction',
      why: 'DTI 2025 ranks 34 units.',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'public-services.electronic-work-file-district-level-share', period: '2025' },
      rules: ['level-not-in-force'],
      atLeast: 'warning',
      why: 'The districts ended on 30 June 2025; for a whole year of 2025 of a unit formed on 1 July there are none.',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'economy.ocop-ecommerce-share', period: '2025' },
      rules: ['share-outside-range'],
      atLeast: 'contradiction',
      why: 'More products on a platform than products.',
    },
  ],
  innocents: [
    {
      file: '1-da-nang-2024.csv',
      figure: { province: 'da-nang', indicator: 'programme.dti-rank', period: '2024' },
      why: 'the data set has the place without the number of units',
    },
    {
      file: '1-da-nang-2024.csv',
      figure: { province: 'da-nang', indicator: 'infrastructure.mobile-subscriptions-per-100', period: '2024' },
      why: 'more subscriptions than people: tourists and second cards',
    },
    {
      file: '2-quang-nam-2024.csv',
      figure: { province: 'quang-nam', indicator: 'security.security-level-approval-share', period: '2024' },
      why: 'counts without a percent',
    },
    {
      file: '3-da-nang-thang-8-2024.csv',
      figure: { province: 'da-nang', indicator: 'public-services.online-service-share', period: '2024-08' },
      why: 'as another source has it',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'programme.dti-economy-rank', period: '2025' },
      why: 'first among 63, eighth among 34 with Quảng Nam',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'programme.commune-team-count', period: '2025' },
      why: 'the special zone has none yet',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'programme.commune-team-coverage-share', period: '2025' },
      why: 'one commune without a team',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'public-services.provincial-app-account-count', period: '2025' },
      why: 'real growth',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'economy.digital-economy-grdp-share', period: '2025' },
      why: 'the merged city holds a poorer neighbour',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'economy.ict-revenue', period: '2025' },
      why: 'units of thousands of billions before, billions now',
    },
  ],
  tolerated: [],
};
