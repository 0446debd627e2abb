import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about: 'Networks of a province in the plain, two years and the half between.',
  province: 'nam-dinh',
  deliveries: [
    {
      file: 'ha-tang-so.csv',
    },
  ],
  faults: [
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.fibre-household-share',
        period: '2023',
      },
      rules: ['equal-to-national-mean'],
      atLeast: 'warning',
      why: '75.39 is the figure of the nation for 2023.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.fibre-household-coverage-share',
        period: '2024',
      },
      alsoOn: [
        {
          indicator: 'infrastructure.fibre-household-share',
          period: '2024',
        },
      ],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: 'More use fibre than are within its reach.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.mobile-subscription-count',
        period: '2024-S1',
      },
      alsoOn: [
        {
          indicator: 'infrastructure.mobile-subscription-count',
          period: '2023',
        },
        {
          indicator: 'infrastructure.mobile-subscription-count',
          period: '2024',
        },
      ],
      rules: ['slip-of-scale'],
      atLeast: 'warning',
      why: 'A digit is missing: 1,856,77x was meant.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.mobile-broadband-village-share',
        period: '2024',
      },
      alsoOn: [
        {
          indicator: 'infrastructure.fixed-broadband-village-share',
          period: '2024',
        },
        {
          indicator: 'infrastructure.fibre-village-share',
          period: '2024',
        },
      ],
      rules: ['same-figure-for-two-indicators'],
      atLeast: 'warning',
      why: 'The counts of the fixed network copied into the row of the mobile one.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.state-network-point-count',
        period: '2024',
      },
      alsoOn: [
        {
          indicator: 'infrastructure.state-network-agency-point-count',
          period: '2024',
        },
        {
          indicator: 'infrastructure.state-network-commune-point-count',
          period: '2024',
        },
      ],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: '251 and 226 exceed 452: 226 are the communes of the year before.',
    },
  ],
  innocents: [
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.shared-passive-infrastructure-share',
        period: '2023',
      },
      why: '20 percent, as the nation, and round.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'programme.commune-count',
        period: '2024',
      },
      why: 'Communes merged in 2024.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.fixed-broadband-village-share',
        period: '2024',
      },
      why: 'All fixed broadband is fibre.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.fibre-village-share',
        period: '2024',
      },
      why: 'As above.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.internet-subscription-count',
        period: '2024',
      },
      why: 'Only fixed was counted.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.five-g-station-count',
        period: '2024',
      },
      why: 'Fifteenfold.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.four-g-population-share',
        period: '2024',
      },
      why: 'Stands still.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.postal-point-count',
        period: '2024',
      },
      why: 'Stands still.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.dead-zone-village-count',
        period: '2024',
      },
      why: 'None.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.mobile-subscriptions-per-100',
        period: '2024',
      },
      why: 'Nearly 100.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.base-station-count',
        period: '2024',
      },
      why: 'Layers are each less than the sites.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.smartphone-adult-share',
        period: '2024',
      },
      why: 'About.',
    },
    {
      file: 'ha-tang-so.csv',
      figure: {
        indicator: 'infrastructure.village-count',
        period: '2024',
      },
      why: 'Villages merged.',
    },
  ],
  tolerated: [],
};
