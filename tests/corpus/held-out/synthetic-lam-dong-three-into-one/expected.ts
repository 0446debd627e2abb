import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about: 'Three provinces before the merger and the one that was formed of them.',
  province: 'lam-dong-2025',
  deliveries: [
    {
      file: 'lam-dong-2024.csv',
      province: 'lam-dong',
    },
    {
      file: 'binh-thuan-2024.csv',
      province: 'binh-thuan',
    },
    {
      file: 'dak-nong-2024.csv',
      province: 'dak-nong',
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
        indicator: 'programme.commune-team-count',
        period: '2025',
      },
      alsoOn: [
        {
          indicator: 'programme.commune-count',
          period: '2025',
        },
      ],
      rules: ['level-not-in-force', 'parts-against-total', 'implausible-move'],
      atLeast: 'note',
      why: '329 teams are those of the 329 communes before 1 July 2025; 124 communes are left.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'infrastructure.fixed-broadband-commune-share',
        period: '2025',
      },
      alsoOn: [
        {
          indicator: 'programme.commune-count',
          period: '2025',
        },
      ],
      rules: ['level-not-in-force', 'count-against-indicator'],
      atLeast: 'warning',
      why: '329 communes are those of before; there are 124.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'public-services.electronic-work-file-district-level-share',
        period: '2025',
      },
      rules: ['level-not-in-force'],
      atLeast: 'warning',
      why: 'The unit begins on the day the district level ends.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'programme.dti-rank',
        period: '2025',
      },
      rules: ['rank-outside-units'],
      atLeast: 'contradiction',
      why: 'Rank 41 among 34 units.',
    },
    {
      file: '2026-s1.csv',
      figure: {
        indicator: 'public-services.fully-online-dossier-share',
        period: '2026-S1',
      },
      alsoOn: [
        {
          indicator: 'public-services.online-dossier-share',
          period: '2026-S1',
        },
      ],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: 'More dossiers processed online than filed online; the two were swapped.',
    },
  ],
  innocents: [
    {
      file: '2025.csv',
      figure: {
        indicator: 'programme.commune-count',
        period: '2025',
      },
      why: '329 before.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'infrastructure.village-count',
        period: '2025',
      },
      why: 'The sum of the three.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'programme.village-team-count',
        period: '2025',
      },
      why: 'One team a village.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'infrastructure.base-station-count',
        period: '2025',
      },
      why: 'Three provinces together.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'infrastructure.five-g-station-count',
        period: '2025',
      },
      why: 'New stations, one predecessor known.',
    },
    {
      file: '2026-s1.csv',
      figure: {
        indicator: 'infrastructure.five-g-station-count',
        period: '2026-S1',
      },
      why: 'Doubles in half a year.',
    },
    {
      file: '2026-s1.csv',
      figure: {
        indicator: 'infrastructure.village-count',
        period: '2026-S1',
      },
      why: 'Stands still.',
    },
    {
      file: '2026-s1.csv',
      figure: {
        indicator: 'public-services.dossier-received-count',
        period: '2026-S1',
      },
      why: 'Half a year.',
    },
    {
      file: 'lam-dong-2024.csv',
      figure: {
        province: 'lam-dong',
        indicator: 'public-services.electronic-work-file-district-level-share',
        period: '2024',
      },
      why: 'In force.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'public-services.electronic-work-file-commune-level-share',
        period: '2025',
      },
      why: 'Documents of commune offices.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'infrastructure.state-network-commune-share',
        period: '2025',
      },
      why: '100 percent.',
    },
    {
      file: '2025.csv',
      figure: {
        indicator: 'economy.digital-skills-training-count',
        period: '2025',
      },
      why: 'A lower bound.',
    },
  ],
  tolerated: [],
};
