import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'Khánh Hòa and Ninh Thuận report their last full year, then the merged unit its first months and its first year. Targets of Khánh Hòa for 2024 and of the merged unit for 2025 are in the data set. Commune counts, ranks and catalogues do not run through.',
  province: 'khanh-hoa-2025',
  deliveries: [
    { file: '1-khanh-hoa-2024.csv', province: 'khanh-hoa' },
    { file: '2-ninh-thuan-2024.csv', province: 'ninh-thuan' },
    { file: '3-quy-3-2025.csv' },
    { file: '4-2025.csv' },
    { file: '5-khanh-hoa-thang-9-2025.csv', province: 'khanh-hoa' },
  ],
  faults: [
    {
      file: '1-khanh-hoa-2024.csv',
      figure: { province: 'khanh-hoa', indicator: 'economy.worker-digital-skill-share', period: '2024' },
      rules: ['target-passed-without-actual'],
      atLeast: 'note',
      atMost: 'warning',
      why: 'The target of more than 50 percent for 2024 has passed, and no report gives an actual.',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'public-services.electronic-work-file-district-level-share', period: '2025-Q3' },
      rules: ['level-not-in-force'],
      atLeast: 'warning',
      why: 'The district level ended on 30 June 2025.',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'public-services.service-index-rank', period: '2025-09' },
      rules: ['rank-outside-units'],
      atLeast: 'contradiction',
      why: 'In September 2025 there were 34 units.',
    },
    {
      file: '5-khanh-hoa-thang-9-2025.csv',
      figure: { province: 'khanh-hoa', indicator: 'public-services.dossier-received-count', period: '2025-09' },
      rules: ['unit-not-in-force'],
      atLeast: 'warning',
      why: 'The old Khánh Hòa ended on 30 June 2025 and has no September of that year.',
    },
    {
      file: '5-khanh-hoa-thang-9-2025.csv',
      figure: { province: 'khanh-hoa', indicator: 'public-services.online-dossier-share', period: '2025-09' },
      rules: ['unit-not-in-force'],
      atLeast: 'warning',
      why: 'The old Khánh Hòa ended on 30 June 2025 and has no September of that year.',
    },
  ],
  innocents: [
    {
      file: '1-khanh-hoa-2024.csv',
      figure: { province: 'khanh-hoa', indicator: 'programme.commune-count', period: '2024' },
      why: 'before the merger',
    },
    {
      file: '1-khanh-hoa-2024.csv',
      figure: { province: 'khanh-hoa', indicator: 'public-services.population-database-lookup-count', period: '2024' },
      why: 'as the data set has it',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'programme.commune-count', period: '2025-Q3' },
      why: '132 + 62 communes became 65',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'public-services.administrative-procedure-count', period: '2025-Q3' },
      why: 'catalogues of both units overlap and do not add up',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'public-services.dossier-received-count', period: '2025-Q3' },
      why: 'a quarter of the merged unit against the year of one of its parts',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'programme.dti-rank', period: '2025' },
      why: '18 of 34 after ranks among 63; better than the target of 20',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'programme.dti-score', period: '2025' },
      why: 'below the target of 0.8, which is no contradiction',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'programme.operations-centre-operating', period: '2025' },
      why: 'the successor meets a target of June 2025 late',
    },
    {
      file: '4-2025.csv',
      figure: { indicator: 'security.security-level-approval-share', period: '2025' },
      why: 'systems that both units had are retired',
    },
  ],
  tolerated: [
    {
      files: ['1-khanh-hoa-2024.csv', '2-ninh-thuan-2024.csv', '3-quy-3-2025.csv'],
      figure: { province: 'khanh-hoa', indicator: 'programme.operations-centre-operating', period: '2025-06' },
      rules: ['target-passed-without-actual'],
      atMost: 'note',
      why: 'True until the successor’s report of the year says that it operates; that of the third quarter does not.',
    },
    {
      files: ['3-quy-3-2025.csv'],
      figure: { indicator: null, period: '2025' },
      rules: ['target-passed-without-actual'],
      atMost: 'note',
      why: 'True until the report of the year comes.',
    },
  ],
};
