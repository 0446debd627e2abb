import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about: 'Quarters beside half-years and years, figures equal by chance, and a flow that shrank.',
  province: 'soc-trang',
  deliveries: [
    {
      file: '2024.csv',
    },
  ],
  faults: [
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.outgoing-document-count',
        period: '2024',
      },
      alsoOn: [
        {
          indicator: 'public-services.outgoing-document-count',
          period: '2024-Q1',
        },
        {
          indicator: 'public-services.outgoing-document-count',
          period: '2024-Q2',
        },
        {
          indicator: 'public-services.outgoing-document-count',
          period: '2024-Q3',
        },
        {
          indicator: 'public-services.outgoing-document-count',
          period: '2024-Q4',
        },
      ],
      rules: ['implausible-move', 'parts-against-total'],
      atLeast: 'warning',
      why: 'The quarters make 373,540; 337,540 has two digits in each other’s place.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.exchange-transaction-count',
        period: '2024-S1',
      },
      alsoOn: [
        {
          indicator: 'public-services.exchange-transaction-count',
          period: '2024-Q1',
        },
        {
          indicator: 'public-services.exchange-transaction-count',
          period: '2024-Q2',
        },
      ],
      rules: ['implausible-move', 'parts-against-total'],
      atLeast: 'warning',
      why: '602,118 and 702,213 make 1,304,331; one digit is wrong.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'economy.ict-revenue',
        period: '2023',
      },
      alsoOn: [
        {
          indicator: 'economy.ict-revenue',
          period: '2022',
        },
        {
          indicator: 'economy.ict-revenue',
          period: '2024',
        },
      ],
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: '8,214.6 without its decimal sign.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'infrastructure.mobile-subscription-count',
        period: '2027',
      },
      rules: ['fault-of-the-report', 'unit-not-in-force', 'implausible-move'],
      atLeast: 'warning',
      why: 'A period that has not begun.',
    },
  ],
  innocents: [
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.dossier-received-count',
        period: '2024',
      },
      why: 'Carried over dossiers are counted in quarters only: 7 % more than the year.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.incoming-document-count',
        period: '2024',
      },
      why: 'Rounded quarters.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.electronic-document-exchange-count',
        period: '2024',
      },
      why: 'As many as outgoing.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.personal-signature-issued-count',
        period: '2024',
      },
      why: 'All on SIM cards.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.signing-sim-issued-count',
        period: '2024',
      },
      why: 'All on SIM cards.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.feedback-received-count',
        period: '2024',
      },
      why: 'Equal by chance.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'economy.digital-technology-firm-count',
        period: '2024',
      },
      why: 'Equal by chance.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.provincial-app-account-count',
        period: '2024',
      },
      why: 'One account for both.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.electronic-identity-account-count',
        period: '2024',
      },
      why: 'One account for both.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.fully-online-dossier-share',
        period: '2024',
      },
      why: 'Rises by 32 points.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'public-services.open-dataset-count',
        period: '2024',
      },
      why: 'Tenfold.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'infrastructure.new-base-station-count',
        period: '2024',
      },
      why: 'None in the second half.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'economy.digital-skills-training-count',
        period: '2024',
      },
      why: 'Money was short.',
    },
    {
      file: '2024.csv',
      figure: {
        indicator: 'economy.digital-skills-training-count',
        period: '2023',
      },
      why: 'Money was short.',
    },
  ],
  tolerated: [],
};
