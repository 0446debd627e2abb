import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'One cell is written the English way; the file cannot be read whole, and comes again mended. Later a percent with three places and a point is read as thousands.',
  province: 'vinh-phuc',
  deliveries: [{ file: '1-2024-s1.csv', isRefused: true }, { file: '2-2024-s1-sua.csv' }, { file: '3-2024.csv' }],
  faults: [
    {
      file: '1-2024-s1.csv',
      figure: { indicator: 'infrastructure.internet-household-share', period: '2024-S1' },
      rules: ['fault-of-the-report'],
      atLeast: 'warning',
      why: 'A point before the decimals in a file of commas.',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'infrastructure.smartphone-adult-share', period: '2024' },
      rules: ['fault-of-the-report', 'share-outside-range', 'slip-of-scale'],
      atLeast: 'warning',
      why: '88.125 percent is meant; with a point it is 88125.',
    },
  ],
  innocents: [
    {
      file: '1-2024-s1.csv',
      figure: { indicator: 'programme.village-team-count', period: '2024-S1' },
      why: 'looks like a thousand typed in order, and is true',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'infrastructure.five-g-station-count', period: '2024' },
      why: 'twelvefold when the network was switched on',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'infrastructure.fibre-cable-length', period: '2024' },
      why: 'thousands with a point',
    },
  ],
  tolerated: [],
};
