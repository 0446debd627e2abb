import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'Hậu Giang set fifteen targets for 2025 and ended in June of that year. The merged city answers for most of them, and for some not at all.',
  province: 'can-tho-2025',
  deliveries: [{ file: '1-hau-giang-2024.csv', province: 'hau-giang' }, { file: '2-2025.csv' }],
  faults: [
    {
      file: '1-hau-giang-2024.csv',
      figure: { province: 'hau-giang', indicator: 'infrastructure.fixed-broadband-subscription-count', period: '2024' },
      alsoOn: [
        { province: 'hau-giang', indicator: 'infrastructure.fixed-broadband-subscriptions-per-100', period: '2024' },
      ],
      rules: ['slip-of-scale', 'parts-against-total', 'percent-against-counts'],
      atLeast: 'warning',
      why: '21.3 per 100 of some 730,000 people are 155,470: a digit is lacking.',
    },
    {
      file: '1-hau-giang-2024.csv',
      figure: { province: 'hau-giang', indicator: 'public-services.online-service-share', period: '2024' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '1,402/1,780 is 78.8 percent.',
    },
    {
      file: '1-hau-giang-2024.csv',
      figure: { province: 'hau-giang', indicator: 'infrastructure.shared-pole-share', period: '2025' },
      alsoOn: [{ indicator: 'infrastructure.shared-pole-share', period: '2025' }],
      rules: ['target-passed-without-actual'],
      atLeast: 'note',
      atMost: 'warning',
      why: 'The target of at least 50 percent for 2025 has passed, and neither unit gives an actual.',
    },
    {
      file: '1-hau-giang-2024.csv',
      figure: { province: 'hau-giang', indicator: 'infrastructure.shared-duct-share', period: '2025' },
      alsoOn: [{ indicator: 'infrastructure.shared-duct-share', period: '2025' }],
      rules: ['target-passed-without-actual'],
      atLeast: 'note',
      atMost: 'warning',
      why: 'The target of at least 10 percent for 2025 has passed, and neither unit gives an actual.',
    },
  ],
  innocents: [
    {
      file: '2-2025.csv',
      figure: { indicator: 'infrastructure.mobile-broadband-village-share', period: '2025' },
      why: 'the target of a unit that is no more, met by its successor',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'infrastructure.mobile-subscriptions-per-100', period: '2025' },
      why: 'the city has more cards than people',
    },
  ],
  tolerated: [
    {
      files: ['1-hau-giang-2024.csv'],
      figure: { province: 'hau-giang', indicator: null, period: '2025' },
      rules: ['target-passed-without-actual'],
      atMost: 'note',
      why: 'True until the successor’s report of 2025 comes.',
    },
  ],
};
