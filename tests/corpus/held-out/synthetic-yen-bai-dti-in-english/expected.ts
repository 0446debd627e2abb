import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about: 'Four years of the index with stated growth and moves, in English.',
  province: 'yen-bai',
  deliveries: [
    {
      file: 'dti-2021-2024.csv',
    },
    {
      file: 'disbursement-2024.csv',
    },
  ],
  faults: [
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.dti-score-growth',
        period: '2023',
      },
      alsoOn: [
        {
          indicator: 'programme.dti-score',
          period: '2023',
        },
        {
          indicator: 'programme.dti-score',
          period: '2022',
        },
      ],
      rules: ['growth-against-levels'],
      atLeast: 'warning',
      why: '8.93 are points; the growth is 16.8 %.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.dti-economy-score-growth',
        period: '2023',
      },
      alsoOn: [
        {
          indicator: 'programme.dti-economy-score',
          period: '2023',
        },
        {
          indicator: 'programme.dti-economy-score',
          period: '2022',
        },
      ],
      rules: ['growth-against-levels'],
      atLeast: 'warning',
      why: '10.47 % with two digits in each other’s place.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.dti-government-rank-rise',
        period: '2023',
      },
      alsoOn: [
        {
          indicator: 'programme.dti-government-rank',
          period: '2023',
        },
        {
          indicator: 'programme.dti-government-rank',
          period: '2022',
        },
      ],
      rules: ['rank-moves-against-earlier-ranks'],
      atLeast: 'contradiction',
      why: 'From 24 to 29 is a fall of 5, not a rise.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.dti-security-rank',
        period: '2023',
      },
      rules: ['rank-outside-units'],
      atLeast: 'contradiction',
      why: '64th of 63.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.plan-target-met-share',
        period: '2024',
      },
      alsoOn: [
        {
          indicator: 'programme.plan-target-exceeded-count',
          period: '2024',
        },
        {
          indicator: 'programme.plan-target-just-met-count',
          period: '2024',
        },
        {
          indicator: 'programme.plan-target-missed-count',
          period: '2024',
        },
        {
          indicator: 'programme.plan-target-in-progress-count',
          period: '2024',
        },
      ],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: '14 exceeded and 22 just met make 36, not 35.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.project-06-task-done-share',
        period: '2024',
      },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '47 of 56 is 83.93.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.assigned-task-count',
        period: '2024',
      },
      alsoOn: [
        {
          indicator: 'programme.science-digital-task-count',
          period: '2024',
        },
        {
          indicator: 'programme.project-06-task-count',
          period: '2024',
        },
        {
          indicator: 'programme.administrative-reform-task-count',
          period: '2024',
        },
      ],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: '120, 56 and 44 make 220, more than 212.',
    },
    {
      file: 'disbursement-2024.csv',
      figure: {
        indicator: 'programme.public-investment-disbursement-share',
        period: '2024',
      },
      rules: ['share-outside-range'],
      atLeast: 'contradiction',
      why: 'More than all of it.',
    },
  ],
  innocents: [
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.dti-society-score-growth',
        period: '2023',
      },
      why: 'True growth of more than a third.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.dti-score-growth',
        period: '2022',
      },
      why: 'True.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.dti-government-score-growth',
        period: '2023',
      },
      why: 'True.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.dti-society-rank-rise',
        period: '2023',
      },
      why: '22 places at once.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.dti-awareness-rank',
        period: '2023',
      },
      why: 'The last place is a place.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.dti-rank-rise',
        period: '2022',
      },
      why: 'True.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.plan-target-met-share',
        period: '2023',
      },
      why: 'Adds up.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.evaluation-pass-share',
        period: '2023',
      },
      why: 'Rounded.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.dti-score',
        period: '2022',
      },
      why: 'Grows by a third.',
    },
    {
      file: 'dti-2021-2024.csv',
      figure: {
        indicator: 'programme.dti-rank',
        period: '2024',
      },
      why: '16 of 63.',
    },
  ],
  tolerated: [],
};
