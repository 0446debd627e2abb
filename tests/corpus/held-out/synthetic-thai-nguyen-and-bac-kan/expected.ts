import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'Two old units, then the merged one. Tasks of Resolution 57, stations, community teams; 92 communes where there were 172 and 108.',
  province: 'thai-nguyen-2025',
  deliveries: [
    { file: '1-thai-nguyen-2024.csv', province: 'thai-nguyen' },
    { file: '2-bac-kan-2024.csv', province: 'bac-kan' },
    { file: '3-thai-nguyen-2025-s1.csv', province: 'thai-nguyen' },
    { file: '4-2025.csv' },
  ],
  faults: [
    {
      file: '2-bac-kan-2024.csv',
      figure: { province: 'bac-kan', indicator: 'infrastructure.dead-zone-cleared-share', period: '2024' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '45/88 is 51.1 percent.',
    },
    {
      file: '2-bac-kan-2024.csv',
      figure: { province: 'bac-kan', indicator: 'public-services.national-portal-service-count', period: '2024' },
      alsoOn: [
        { province: 'bac-kan', indicator: 'public-services.administrative-procedure-count', period: '2024' },
        { province: 'bac-kan', indicator: 'public-services.online-service-count', period: '2024' },
      ],
      rules: ['parts-against-total', 'count-against-indicator', 'share-outside-range'],
      atLeast: 'warning',
      why: 'More than the 1,802 procedures: 1,390 with two digits swapped.',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'programme.commune-team-count', period: '2025' },
      alsoOn: [{ indicator: 'programme.commune-count', period: '2025' }],
      rules: ['level-not-in-force', 'parts-against-total'],
      atLeast: 'warning',
      why: '172 + 108: the communes of before July; there are 92.',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'public-services.online-payment-share', period: '2025' },
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: '66.1 and 52.8 percent before: the comma slipped.',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'public-services.population-database-lookup-count', period: '2024' },
      rules: ['unit-not-in-force'],
      atLeast: 'warning',
      why: 'The merged unit did not exist in 2024; its figures of that year are those of two units.',
    },
  ],
  innocents: [
    {
      file: '1-thai-nguyen-2024.csv',
      figure: { province: 'thai-nguyen', indicator: 'infrastructure.base-station-count', period: '2024' },
      why: 'as another source has it',
    },
    {
      file: '1-thai-nguyen-2024.csv',
      figure: { province: 'thai-nguyen', indicator: 'infrastructure.mobile-broadband-village-share', period: '2024' },
      why: 'as another source has it',
    },
    {
      file: '3-thai-nguyen-2025-s1.csv',
      figure: { province: 'thai-nguyen', indicator: 'programme.commune-count', period: '2025-S1' },
      why: 'the last half year of the old communes',
    },
    {
      file: '3-thai-nguyen-2025-s1.csv',
      figure: { province: 'thai-nguyen', indicator: 'programme.resolution-57-task-done-share', period: '2025-S1' },
      why: 'cut, not rounded, as another source does',
    },
    {
      file: '3-thai-nguyen-2025-s1.csv',
      figure: { province: 'thai-nguyen', indicator: 'programme.resolution-57-task-early-share', period: '2025-S1' },
      why: 'as another source has it',
    },
    {
      file: '3-thai-nguyen-2025-s1.csv',
      figure: {
        province: 'thai-nguyen',
        indicator: 'public-services.electronic-work-file-district-level-share',
        period: '2025-S1',
      },
      why: 'the last half year of the districts',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'infrastructure.telecom-operator-count', period: '2025' },
      why: 'the same firms serve both, so they do not add up',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'infrastructure.fibre-household-share', period: '2025' },
      why: 'the merged unit holds the poorer one',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'infrastructure.state-network-point-count', period: '2025' },
      why: 'a wider total, said so in the note',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'economy.ict-revenue', period: '2025' },
      why: 'a unit with one large factory',
    },
  ],
  tolerated: [],
};
