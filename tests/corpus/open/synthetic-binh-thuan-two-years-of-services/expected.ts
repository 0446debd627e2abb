import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about: 'Two years of public services and community teams of a province that a merger ended later.',
  province: 'binh-thuan',
  deliveries: [
    {
      file: '2023.csv',
    },
    {
      file: '2024.csv',
    },
  ],
  faults: [
    {
      file: '2023.csv',
      figure: {
        indicator: 'programme.team-member-count',
        period: '2023',
      },
      alsoOn: [
        {
          indicator: 'programme.commune-team-member-count',
          period: '2023',
        },
        {
          indicator: 'programme.village-team-member-count',
          period: '2023',
        },
      ],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: '1,116 and 4,881 members make 5,997; 5,987 differs in one digit.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.online-service-count',
        period: '2024',
      },
      alsoOn: [
        {
          indicator: 'public-services.fully-online-service-count',
          period: '2024',
        },
        {
          indicator: 'public-services.partially-online-service-count',
          period: '2024',
        },
        {
          indicator: 'public-services.online-service-share',
          period: '2024',
        },
      ],
      rules: ['parts-against-total', 'count-against-indicator'],
      atLeast: 'contradiction',
      why: '1,012 and 521 make 1,533, which the share beside it also says.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.national-portal-integration-share',
        period: '2024',
      },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '1,644 of 1,903 is 86.39 %; two digits changed places.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.dossier-received-count',
        period: '2024',
      },
      alsoOn: [
        {
          indicator: 'public-services.dossier-received-count',
          period: '2024-S1',
        },
      ],
      rules: ['implausible-move'],
      atLeast: 'warning',
      why: 'The year is less than its first half: 568,951 was meant.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.early-dossier-share',
        period: '2024',
      },
      alsoOn: [
        {
          indicator: 'public-services.on-time-dossier-share',
          period: '2024',
        },
      ],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: 'More dossiers early than on time.',
    },
  ],
  innocents: [
    {
      file: '2023.csv',
      figure: {
        indicator: 'public-services.online-service-share',
        period: '2023',
      },
      why: '78.27 cut to 78.2.',
    },
    {
      file: '2023.csv',
      figure: {
        indicator: 'programme.village-team-coverage-share',
        period: '2023',
      },
      why: 'The source says itself that eight villages have no team yet.',
    },
    {
      file: '2023.csv',
      figure: {
        indicator: 'programme.village-team-count',
        period: '2023',
      },
      why: 'As above.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.provincial-app-account-count',
        period: '2024',
      },
      why: 'Tenfold growth of a campaign.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'programme.commune-count',
        period: '2024',
      },
      why: 'Communes merged before the reform.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'programme.commune-team-count',
        period: '2024',
      },
      why: 'Teams follow the communes.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.open-dataset-count',
        period: '2024',
      },
      why: 'Grows sixfold.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.feedback-on-time-share',
        period: '2024',
      },
      why: 'Equal to handled: all were in time.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.feedback-handled-share',
        period: '2024',
      },
      why: '98.588 rounded.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.online-payment-share',
        period: '2024',
      },
      why: 'One figure that stood still.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'infrastructure.village-count',
        period: '2024',
      },
      why: 'A structure that stands still.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'programme.village-team-count',
        period: '2024',
      },
      why: 'As many teams as villages.',
    },
  ],
  tolerated: [],
};
