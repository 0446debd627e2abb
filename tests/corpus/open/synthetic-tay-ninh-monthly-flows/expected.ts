import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'Flows that run from January on: nine months, ten months, the year, and January of the next, when they begin again. Citizen reports to 30 September were stated by a page of the data set before.',
  province: 'tay-ninh',
  deliveries: [
    { file: '1-9-thang-2024.csv' },
    { file: '2-10-thang-2024.csv' },
    { file: '3-2024.csv' },
    { file: '4-thang-1-2025.csv' },
  ],
  faults: [
    {
      file: '2-10-thang-2024.csv',
      figure: { indicator: 'public-services.outgoing-document-count', period: '2024-01-01/P10M' },
      rules: ['implausible-move', 'parts-against-total'],
      atLeast: 'warning',
      why: 'Ten months cannot be fewer than the nine months 231,480 within them.',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'public-services.incoming-document-count', period: '2024' },
      alsoOn: [{ indicator: 'public-services.outgoing-document-count', period: '2024' }],
      rules: ['same-figure-for-two-indicators', 'implausible-move'],
      atLeast: 'note',
      why: 'The same count as the outgoing documents, and a fraction of the ten months before: a cell copied.',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'public-services.feedback-handled-share', period: '2024' },
      rules: ['missing-denominator'],
      atLeast: 'note',
      why: 'How many were received is not said in the figure.',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'public-services.feedback-on-time-share', period: '2024' },
      alsoOn: [{ indicator: 'public-services.feedback-handled-share', period: '2024' }],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: 'More citizen reports answered on time than handled at all (95.8 percent).',
    },
  ],
  innocents: [
    {
      file: '1-9-thang-2024.csv',
      figure: { indicator: 'public-services.feedback-received-count', period: '2024-09-30' },
      why: 'the same as another source says',
    },
    {
      file: '1-9-thang-2024.csv',
      figure: { indicator: 'public-services.feedback-handled-share', period: '2024-09-30' },
      why: 'cut, not rounded, as the other source does',
    },
    {
      file: '2-10-thang-2024.csv',
      figure: { indicator: 'public-services.service-index-rank', period: '2024-10' },
      why: 'moved 19 places within a month, as the monthly index does',
    },
    {
      file: '4-thang-1-2025.csv',
      figure: { indicator: 'public-services.dossier-received-count', period: '2025-01' },
      why: 'a flow that begins again in January',
    },
    {
      file: '4-thang-1-2025.csv',
      figure: { indicator: 'public-services.electronic-document-exchange-count', period: '2025-01' },
      why: 'outgoing and incoming of one month, and a round number by chance',
    },
    {
      file: '4-thang-1-2025.csv',
      figure: { indicator: 'public-services.personal-signature-issued-count', period: '2025-01' },
      why: 'a flow that begins again in January',
    },
    {
      file: '4-thang-1-2025.csv',
      figure: { indicator: 'public-services.organisation-signature-issued-count', period: '2025-01' },
      why: 'no new signature in January',
    },
    {
      file: '4-thang-1-2025.csv',
      figure: { indicator: 'public-services.digital-signature-count', period: '2025-01' },
      why: 'cumulative: grows by what was issued less what was revoked',
    },
  ],
  tolerated: [],
};
