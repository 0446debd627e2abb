import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about: 'Flows and stocks of four quarters beside half-years, nine months and the year.',
  province: 'dak-lak',
  deliveries: [
    {
      file: '2024-theo-quy.csv',
    },
  ],
  faults: [
    {
      file: '2024-theo-quy.csv',
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
      rules: ['implausible-move', 'slip-of-scale', 'parts-against-total'],
      atLeast: 'warning',
      why: 'The year is less than each of its quarters: 373,540 was meant.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.personal-signature-issued-count',
        period: '2024-01-01/P9M',
      },
      alsoOn: [
        {
          indicator: 'public-services.personal-signature-issued-count',
          period: '2024-S1',
        },
      ],
      rules: ['implausible-move'],
      atLeast: 'warning',
      why: 'Nine months hold less than their first six.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.digital-signature-count',
        period: '2024-Q3',
      },
      alsoOn: [
        {
          indicator: 'public-services.digital-signature-count',
          period: '2024-Q2',
        },
      ],
      rules: ['implausible-move'],
      atLeast: 'warning',
      why: 'A cumulative count falls by 7 %.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.online-dossier-share',
        period: '2024-Q3',
      },
      alsoOn: [
        {
          indicator: 'public-services.online-dossier-share',
          period: '2024-Q2',
        },
        {
          indicator: 'public-services.online-dossier-share',
          period: '2024-Q4',
        },
      ],
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: '71.2 was meant.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.electronic-work-file-province-level-share',
        period: '2024-Q2',
      },
      alsoOn: [
        {
          indicator: 'public-services.electronic-work-file-province-level-share',
          period: '2024-Q1',
        },
        {
          indicator: 'public-services.electronic-work-file-province-level-share',
          period: '2024-Q3',
        },
      ],
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: '98 % written as a fraction.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.service-with-online-dossier-share',
        period: '2024',
      },
      alsoOn: [
        {
          indicator: 'public-services.online-service-count',
          period: '2024',
        },
      ],
      rules: ['count-against-indicator'],
      atLeast: 'warning',
      why: '1,104 for 1,140.',
    },
  ],
  innocents: [
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.population-database-lookup-count',
        period: '2024-Q2',
      },
      why: 'Twelvefold after a connection.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.online-payment-share',
        period: '2024-Q4',
      },
      why: 'More than doubled in a year.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.feedback-received-count',
        period: '2024-Q3',
      },
      why: 'A flow with a storm.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.feedback-on-time-share',
        period: '2024-Q3',
      },
      why: 'The same storm.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.exchange-transaction-count',
        period: '2024',
      },
      why: 'Sum of quarters.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.dossier-received-count',
        period: '2024-Q2',
      },
      why: 'The half less the quarter.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.dossier-received-count',
        period: '2024-01-01/P9M',
      },
      why: 'Running total.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.electronic-work-file-district-level-share',
        period: '2024-Q4',
      },
      why: 'In force.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.signing-sim-count',
        period: '2024-Q4',
      },
      why: 'Grows.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.incoming-document-count',
        period: '2024',
      },
      why: 'Year over quarter.',
    },
    {
      file: '2024-theo-quy.csv',
      figure: {
        indicator: 'public-services.population-database-lookup-count',
        period: '2024-Q4',
      },
      why: '58,000 is round.',
    },
  ],
  tolerated: [],
};
