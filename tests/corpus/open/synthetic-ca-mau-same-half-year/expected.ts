import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'The second half of 2024 is the file of the first half under another date. Then the first half of 2025 is reported truly, and many stocks have hardly moved.',
  province: 'ca-mau',
  deliveries: [{ file: '1-2024-s1.csv' }, { file: '2-2024-s2.csv' }, { file: '3-2025-s1.csv' }],
  faults: [
    {
      file: '2-2024-s2.csv',
      figure: { indicator: null, period: '2024-S2' },
      rules: ['identical-to-earlier-period'],
      atLeast: 'warning',
      atMost: 'warning',
      why: 'Twenty-six figures, flows among them, repeat those of the first half to the last digit: the old file was sent again.',
    },
    {
      file: '3-2025-s1.csv',
      figure: { indicator: 'economy.electronic-identity-adult-share', period: '2025-S1' },
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: 'Written as a fraction of one: 84 percent is meant, after 77.2.',
    },
  ],
  innocents: [
    {
      file: '3-2025-s1.csv',
      figure: { indicator: 'public-services.on-time-dossier-share', period: '2025-S1' },
      why: 'hardly moved',
    },
    {
      file: '3-2025-s1.csv',
      figure: { indicator: 'public-services.open-dataset-count', period: '2025-S1' },
      why: 'unchanged',
    },
  ],
  tolerated: [],
};
