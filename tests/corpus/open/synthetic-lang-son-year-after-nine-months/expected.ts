import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'The data set holds nine months of 2024 from newspapers. The province now reports the year, the first half of 2025 and the third quarter, across the redrawing of 194 communes into 65.',
  province: 'lang-son',
  deliveries: [{ file: '1-2024.csv' }, { file: '2-2025-s1.csv' }, { file: '3-quy-3-2025.csv' }],
  faults: [
    {
      file: '1-2024.csv',
      figure: { indicator: 'programme.plan-target-unassessed-count', period: '2024' },
      alsoOn: [
        { indicator: 'programme.plan-target-met-share', period: '2024' },
        { indicator: 'programme.plan-target-missed-count', period: '2024' },
        { indicator: 'programme.plan-target-dropped-count', period: '2024' },
      ],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: '27 + 3 + 2 + 3 = 35 targets of a plan of 34.',
    },
    {
      file: '1-2024.csv',
      figure: { indicator: 'public-services.dossier-received-count', period: '2024' },
      rules: ['implausible-move', 'parts-against-total', 'sources-disagree'],
      atLeast: 'warning',
      why: 'The year cannot be fewer than its first nine months, 239,723.',
    },
    {
      file: '1-2024.csv',
      figure: { indicator: 'public-services.digitised-dossier-share', period: '2024' },
      rules: ['share-outside-range'],
      atLeast: 'contradiction',
      why: 'More dossiers digitised than there are in the store.',
    },
    {
      file: '2-2025-s1.csv',
      figure: { indicator: 'public-services.digital-signature-count', period: '2025-S1' },
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: 'Cumulative, and 31,702 at the end of 2024: a digit was lost.',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'public-services.electronic-work-file-commune-level-share', period: '2025-Q3' },
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: '88.9 percent half a year before: the comma slipped.',
    },
  ],
  innocents: [
    {
      file: '1-2024.csv',
      figure: { indicator: 'programme.team-count', period: '2024' },
      why: 'as another source has it',
    },
    {
      file: '1-2024.csv',
      figure: { indicator: 'public-services.online-service-count', period: '2024' },
      why: 'as in September',
    },
    {
      file: '1-2024.csv',
      figure: { indicator: 'security.soc-monitored-website-count', period: '2024' },
      why: 'another population than the labelled ones',
    },
    {
      file: '2-2025-s1.csv',
      figure: { indicator: 'public-services.personal-signature-issued-count', period: '2025-S1' },
      why: 'half a year',
    },
    {
      file: '2-2025-s1.csv',
      figure: { indicator: 'public-services.electronic-work-file-district-level-share', period: '2025-S1' },
      why: 'the last half year of the districts',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'programme.commune-count', period: '2025-Q3' },
      why: 'redrawn on 1 July 2025',
    },
  ],
  tolerated: [
    {
      files: ['3-quy-3-2025.csv'],
      figure: { indicator: 'programme.village-team-count', period: '2025-Q3' },
      rules: ['parts-against-total'],
      atMost: 'note',
      why: 'Three villages of the same report are without a team, as 13 are in the data set (nghe-an 2023): worth a note.',
    },
  ],
};
