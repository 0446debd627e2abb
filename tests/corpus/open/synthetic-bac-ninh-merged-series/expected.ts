import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'A rich merged unit: a quarter, the year, half of the next year. Flows of different lengths, firms by the thousands, comparison figures of a period before it existed.',
  province: 'bac-ninh-2025',
  deliveries: [{ file: '1-quy-3-2025.csv' }, { file: '2-2025.csv' }, { file: '3-2026-s1.csv' }],
  faults: [
    {
      file: '2-2025.csv',
      figure: { indicator: 'public-services.national-portal-service-count', period: '2025' },
      alsoOn: [
        { indicator: 'public-services.administrative-procedure-count', period: '2025' },
        { indicator: 'public-services.online-service-count', period: '2025' },
      ],
      rules: ['parts-against-total', 'count-against-indicator', 'share-outside-range', 'sources-disagree'],
      atLeast: 'warning',
      why: 'More than the 2,084 procedures of the province, and 200 more than its online services.',
    },
    {
      file: '3-2026-s1.csv',
      figure: { indicator: 'infrastructure.fibre-commune-share', period: '2026-S1' },
      rules: ['missing-denominator'],
      atLeast: 'note',
      why: 'Of how many communes is not said in the figure.',
    },
    {
      file: '3-2026-s1.csv',
      figure: { indicator: 'public-services.fully-online-dossier-share', period: '2026-S1' },
      alsoOn: [{ indicator: 'public-services.online-dossier-share', period: '2026-S1' }],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: 'More dossiers processed fully online than filed online.',
    },
    {
      file: '3-2026-s1.csv',
      figure: { indicator: 'public-services.electronic-work-file-province-level-share', period: '2025-S1' },
      rules: ['unit-not-in-force'],
      atLeast: 'warning',
      why: 'The merged unit did not exist in the first half of 2025.',
    },
    {
      file: '3-2026-s1.csv',
      figure: { indicator: 'security.security-level-approval-share', period: '2026-S1' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '111/112 is 99.1 percent.',
    },
  ],
  innocents: [
    {
      file: '2-2025.csv',
      figure: { indicator: 'public-services.online-service-share', period: '2025' },
      why: '95.873',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'public-services.exchange-transaction-count', period: '2025' },
      why: 'tenfold growth of traffic',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'public-services.service-index-rank', period: '2025-12' },
      why: 'rose 18 places within three months',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'economy.ict-revenue', period: '2025' },
      why: 'the same unit in billions',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'economy.digital-economy-grdp-share', period: '2025' },
      why: 'more than half, for its factories make electronics',
    },
    {
      file: '2-2025.csv',
      figure: { indicator: 'economy.ict-share-of-digital-economy', period: '2025' },
      why: 'near 100, and the complement is small',
    },
    {
      file: '3-2026-s1.csv',
      figure: { indicator: 'public-services.dossier-received-count', period: '2026-S1' },
      why: 'half a year after a year',
    },
    { file: '3-2026-s1.csv', figure: { indicator: 'economy.ict-revenue', period: '2026-S1' }, why: 'half a year' },
  ],
  tolerated: [],
};
