import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about: 'A city that did not merge, across the day on which its communes were redrawn.',
  province: 'hue',
  deliveries: [
    {
      file: '2024.csv',
    },
    {
      file: '2025.csv',
    },
    {
      file: '2026-h1.csv',
    },
  ],
  faults: [
    {
      file: '2025.csv',
      figure: {
        indicator: 'programme.commune-team-count',
        period: '2025',
      },
      alsoOn: [
        {
          indicator: 'programme.commune-count',
          period: '2025',
        },
      ],
      rules: ['level-not-in-force', 'parts-against-total'],
      atLeast: 'note',
      why: '133 teams are those of the 133 communes of before.',
    },
    {
      file: '2026-h1.csv',
      figure: {
        indicator: 'public-services.electronic-work-file-district-level-share',
        period: '2026-S1',
      },
      rules: ['level-not-in-force'],
      atLeast: 'contradiction',
      why: 'There is no district level in 2026.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'programme.dti-rank-rise',
        period: '2024',
      },
      alsoOn: [
        {
          indicator: 'programme.dti-rank',
          period: '2024',
        },
        {
          indicator: 'programme.dti-rank',
          period: '2023',
        },
      ],
      rules: ['rank-moves-against-earlier-ranks'],
      atLeast: 'note',
      why: 'Third of 63 and second of 34 do not compare.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'programme.dti-rank-rise',
        period: '2025',
      },
      alsoOn: [
        {
          indicator: 'programme.dti-rank',
          period: '2025',
        },
      ],
      rules: ['rank-moves-against-earlier-ranks'],
      atLeast: 'warning',
      why: 'From second to third is a fall.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'security.security-level-approved-system-count',
        period: '2025',
      },
      alsoOn: [
        {
          indicator: 'security.information-system-count',
          period: '2025',
        },
      ],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: '71 systems approved of 68.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'public-services.feedback-handled-share',
        period: '2025',
      },
      alsoOn: [
        {
          indicator: 'public-services.feedback-received-count',
          period: '2025',
        },
      ],
      rules: ['count-against-indicator'],
      atLeast: 'warning',
      why: '29,887 for 29,877.',
    },
  ],
  innocents: [
    {
      file: '2025.csv',
      figure: {
        indicator: 'programme.commune-count',
        period: '2025',
      },
      why: 'Redrawn.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'infrastructure.village-count',
        period: '2025',
      },
      why: 'Villages were not redrawn.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'programme.commune-team-coverage-share',
        period: '2025',
      },
      why: '100 percent at both times.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'public-services.electronic-work-file-district-level-share',
        period: '2025',
      },
      why: 'In force for half the year.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'public-services.electronic-work-file-commune-level-share',
        period: '2025',
      },
      why: 'Files of commune offices.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'security.soc-monitored-device-count',
        period: '2025',
      },
      why: 'Threefold.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'security.trust-labelled-website-count',
        period: '2025',
      },
      why: 'Stands still.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'security.four-layer-protection',
        period: '2025',
      },
      why: 'Still true.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'programme.dti-rank',
        period: '2024',
      },
      why: 'As the ministry says.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'programme.dti-score',
        period: '2024',
      },
      why: 'As the ministry says.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'security.information-system-count',
        period: '2025',
      },
      why: 'Systems retired.',
    },
    {
      file: '2026-h1.csv',
      figure: {
        indicator: 'programme.commune-team-count',
        period: '2026-S1',
      },
      why: 'Now 40.',
    },
    {
      file: '2026-h1.csv',
      figure: {
        indicator: 'economy.ict-revenue',
        period: '2026-S1',
      },
      why: 'Half a year.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'programme.dti-score-growth',
        period: '2025',
      },
      why: 'Holds.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'economy.ict-revenue',
        period: '2025',
      },
      why: 'A third more.',
    },
  ],
  tolerated: [],
};
