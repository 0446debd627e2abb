import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'A mountain province that did not merge but whose 129 communes became 45 on 1 July 2025. Networks only: stations by technology, dead zones, fibre, post offices.',
  province: 'dien-bien',
  deliveries: [{ file: '1-2024.csv' }, { file: '2-2025-s1.csv' }, { file: '3-2025.csv' }],
  faults: [
    {
      file: '1-2024.csv',
      figure: { indicator: 'infrastructure.dead-zone-base-station-built-count', period: '2024' },
      alsoOn: [{ indicator: 'infrastructure.new-base-station-count', period: '2024' }],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: 'A part of the 52 new stations cannot be 64.',
    },
    {
      file: '1-2024.csv',
      figure: { indicator: 'infrastructure.postal-internet-point-share', period: '2024' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '71/115 is 61.7 percent.',
    },
    {
      file: '2-2025-s1.csv',
      figure: { indicator: 'infrastructure.fibre-cable-length', period: '2025-S1' },
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: 'Ten times the 3,612 km of half a year before.',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.four-g-village-share', period: '2025' },
      rules: ['implausible-move'],
      atLeast: 'warning',
      why: 'Thirty points lost while stations were built and dead zones cleared; 98.2 or more is meant.',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.fixed-broadband-commune-share', period: '2025' },
      alsoOn: [{ indicator: 'programme.commune-count', period: '2025' }],
      rules: ['level-not-in-force'],
      atLeast: 'warning',
      why: 'There are 45 communes since 1 July 2025.',
    },
  ],
  innocents: [
    {
      file: '1-2024.csv',
      figure: { indicator: 'infrastructure.base-station-count', period: '2024' },
      why: 'sites: the layers of technology add up to more',
    },
    {
      file: '1-2024.csv',
      figure: { indicator: 'infrastructure.two-g-station-count', period: '2024' },
      why: '2G was switched off in October 2024',
    },
    {
      file: '2-2025-s1.csv',
      figure: { indicator: 'programme.commune-count', period: '2025-S1' },
      why: 'the last day of the old communes',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'programme.commune-count', period: '2025' },
      why: 'redrawn on 1 July 2025',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.three-g-station-count', period: '2025' },
      why: '3G is being switched off',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.five-g-station-count', period: '2025' },
      why: 'twelvefold in a year, as the network was built',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.dead-zone-village-count', period: '2025' },
      why: 'three quarters cleared within two years',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.fibre-cable-length', period: '2025' },
      why: 'back to what it was before the slip',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.feature-phone-subscription-count', period: '2025' },
      why: 'falls, as it should',
    },
    {
      file: '3-2025.csv',
      figure: { indicator: 'infrastructure.video-conference-point-count', period: '2025' },
      why: 'places of ten districts and 129 communes became those of 45 communes',
    },
  ],
  tolerated: [],
};
