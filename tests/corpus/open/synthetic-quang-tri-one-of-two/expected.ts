import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about: 'A merged unit that reports teams of one of its two predecessors.',
  province: 'quang-tri-2025',
  deliveries: [
    {
      file: 'quang-tri-2024.csv',
      province: 'quang-tri',
    },
    {
      file: 'quang-binh-2024.csv',
      province: 'quang-binh',
    },
    {
      file: '2025.csv',
    },
    {
      file: '2026-s1.csv',
    },
  ],
  faults: [
    {
      file: '2025.csv',
      figure: {
        indicator: 'programme.village-team-count',
        period: '2025',
      },
      alsoOn: [
        {
          indicator: 'infrastructure.village-count',
          period: '2025',
        },
        {
          indicator: 'programme.village-team-coverage-share',
          period: '2025',
        },
      ],
      rules: ['parts-against-total', 'implausible-move'],
      atLeast: 'note',
      why: '804 are the teams of the old Quảng Trị alone.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'public-services.service-index-rank',
        period: '2025-Q3',
      },
      rules: ['rank-outside-units'],
      atLeast: 'contradiction',
      why: '63 units were not in force in that quarter.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'security.security-level-approval-share',
        period: '2025',
      },
      alsoOn: [
        {
          indicator: 'security.security-level-approved-system-count',
          period: '2025',
        },
      ],
      rules: ['count-against-indicator'],
      atLeast: 'warning',
      why: '97 for 91.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'programme.village-team-member-count',
        period: '2025',
      },
      alsoOn: [
        {
          indicator: 'programme.village-team-count',
          period: '2025',
        },
      ],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: 'Fewer members than teams.',
    },
  ],
  innocents: [
    {
      file: '2025.csv',
      figure: {
        indicator: 'infrastructure.village-count',
        period: '2025',
      },
      why: 'The sum.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'infrastructure.postal-point-count',
        period: '2025',
      },
      why: 'The sum.',
    },
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
        indicator: 'infrastructure.base-station-count',
        period: '2025',
      },
      why: 'Two together.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'programme.dti-infrastructure-rank',
        period: '2025',
      },
      why: 'Equal ranks.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'public-services.electronic-work-file-commune-level-share',
        period: '2025-Q3',
      },
      why: 'Communes.',
    },
    {
      file: '2026-s1.csv',
      figure: {
        indicator: 'infrastructure.village-count',
        period: '2026-S1',
      },
      why: 'Four fewer.',
    },
    {
      file: '2026-s1.csv',
      figure: {
        indicator: 'infrastructure.four-g-commune-share',
        period: '2026-S1',
      },
      why: 'All.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'public-services.personal-signature-issued-count',
        period: '2025',
      },
      why: 'Part of the cumulative.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'infrastructure.fibre-commune-share',
        period: '2025-Q3',
      },
      why: 'All.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'infrastructure.five-g-station-count',
        period: '2025',
      },
      why: 'Stations of operators on shared sites.',
    },
  ],
  tolerated: [],
};
