import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'Two yearly reviews of the province’s own plan: targets met, exceeded, missed, not assessed; tasks by programme; money spent. Plans of two years have different numbers of targets.',
  province: 'hai-duong',
  deliveries: [{ file: '1-2023.csv' }, { file: '2-2024.csv' }],
  faults: [
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.plan-target-just-met-count', period: '2024' },
      alsoOn: [
        { indicator: 'programme.plan-target-exceeded-count', period: '2024' },
        { indicator: 'programme.plan-target-met-share', period: '2024' },
      ],
      rules: ['parts-against-total'],
      atLeast: 'contradiction',
      why: '17 + 25 = 42, but 41 targets are stated as met or exceeded.',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.economy-target-met-share', period: '2024' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '10/12 is 83.3 percent.',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.project-06-task-count', period: '2024' },
      alsoOn: [
        { indicator: 'programme.assigned-task-count', period: '2024' },
        { indicator: 'programme.science-digital-task-count', period: '2024' },
        { indicator: 'programme.administrative-reform-task-count', period: '2024' },
      ],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: '71 + 85 + 45 = 201 is more than the 174 tasks of the year: 58 with its digits swapped.',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.public-investment-disbursement-share', period: '2024' },
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: 'Written as a fraction of one: 92.82 percent is meant, after 91.47.',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.trained-official-share', period: '2024' },
      rules: ['missing-denominator'],
      atLeast: 'note',
      why: 'How many officials there are is not said.',
    },
  ],
  innocents: [
    {
      file: '1-2023.csv',
      figure: { indicator: 'programme.plan-target-in-progress-count', period: '2023' },
      why: '38 + 4 + 3 = 45: the plan is accounted for',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'programme.society-target-met-share', period: '2023' },
      why: 'the pillars have 41 of the 45 targets; the rest is on awareness and security',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'programme.assigned-task-count', period: '2023' },
      why: 'a wider total, said so in the note',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'programme.commune-team-coverage-share', period: '2023' },
      why: 'counts without a percent',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.investment-project-started-share', period: '2024' },
      why: 'other projects in another year',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.operations-centre-account-count', period: '2024' },
      why: 'fivefold when the districts joined',
    },
    { file: '2-2024.csv', figure: { indicator: 'programme.dti-score-growth', period: '2024' }, why: '3.248 rounded' },
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.dti-society-rank', period: '2024' },
      why: 'lost 21 places: it happened',
    },
  ],
  tolerated: [],
};
