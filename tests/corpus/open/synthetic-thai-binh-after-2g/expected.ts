import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about: 'Networks before and after the end of 2G, dead zones cleared, and slips between.',
  province: 'thai-binh',
  deliveries: [
    {
      file: '2022-2024.csv',
    },
  ],
  faults: [
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.base-station-count',
        period: '2024',
      },
      alsoOn: [
        {
          indicator: 'infrastructure.base-station-count',
          period: '2023',
        },
        {
          indicator: 'infrastructure.five-g-station-count',
          period: '2024',
        },
        {
          indicator: 'infrastructure.three-g-station-count',
          period: '2024',
        },
      ],
      rules: ['slip-of-scale', 'parts-against-total'],
      atLeast: 'warning',
      why: '1,402 with a digit too many.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'economy.internet-user-share',
        period: '2023',
      },
      alsoOn: [
        {
          indicator: 'economy.internet-user-share',
          period: '2022',
        },
        {
          indicator: 'economy.internet-user-share',
          period: '2024',
        },
      ],
      rules: ['implausible-move'],
      atLeast: 'warning',
      why: '61, 83, 62.4: one of three cannot be.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.postal-internet-point-share',
        period: '2024',
      },
      rules: ['share-outside-range', 'percent-against-counts', 'fault-of-the-report'],
      atLeast: 'contradiction',
      why: 'Counts in each other’s place: 187 of 201 is 93.0.',
    },
  ],
  innocents: [
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.two-g-station-count',
        period: '2024',
      },
      why: '2G was switched off.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.two-g-station-count',
        period: '2023',
      },
      why: '2G was switched off.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.feature-phone-subscription-count',
        period: '2024',
      },
      why: 'As above.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.feature-phone-subscription-count',
        period: '2023',
      },
      why: 'As above.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.dead-zone-village-count',
        period: '2023',
      },
      why: 'Cleared.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.dead-zone-village-count',
        period: '2022',
      },
      why: 'Cleared.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'public-services.partially-online-service-count',
        period: '2024',
      },
      why: 'Became fully online.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'public-services.partially-online-service-count',
        period: '2023',
      },
      why: 'Became fully online.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.five-g-populated-area-share',
        period: '2023',
      },
      why: 'Tenfold.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.five-g-populated-area-share',
        period: '2022',
      },
      why: 'Tenfold.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.fibre-household-share',
        period: '2024',
      },
      why: '84.85 rounds to 84.9.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.mobile-broadband-village-share',
        period: '2024',
      },
      why: '99.94 rounds to 100.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.four-g-village-share',
        period: '2024',
      },
      why: 'About.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.fixed-access-device-count',
        period: '2024',
      },
      why: 'One device a subscription.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.fixed-broadband-subscription-count',
        period: '2024',
      },
      why: 'One device a subscription.',
    },
    {
      file: '2022-2024.csv',
      figure: {
        indicator: 'infrastructure.shared-station-site-share',
        period: '2024',
      },
      why: 'Threefold.',
    },
  ],
  tolerated: [],
};
