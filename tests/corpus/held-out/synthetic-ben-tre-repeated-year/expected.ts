import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'The year 2024 is the year 2023 once more. The half year after it comes with an English decimal point, and then mended.',
  province: 'ben-tre',
  deliveries: [
    { file: '1-2023.csv' },
    { file: '2-2024.csv' },
    { file: '3-2025-s1.csv', isRefused: true },
    { file: '4-2025-s1-sua.csv' },
  ],
  faults: [
    {
      file: '2-2024.csv',
      figure: { indicator: null, period: '2024' },
      rules: ['identical-to-earlier-period'],
      atLeast: 'warning',
      atMost: 'warning',
      why: 'Twenty-two figures, flows among them, repeat those of 2023 to the last digit: the old file was sent again.',
    },
    {
      file: '3-2025-s1.csv',
      figure: { indicator: 'public-services.online-dossier-share', period: '2025-S1' },
      rules: ['fault-of-the-report'],
      atLeast: 'warning',
      why: 'A point before the decimals in a file of commas.',
    },
  ],
  innocents: [
    {
      file: '3-2025-s1.csv',
      figure: { indicator: 'public-services.electronic-identity-account-count', period: '2025-S1' },
      why: 'real growth',
    },
  ],
  tolerated: [],
};
