import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'Four periods of a unit that did not merge; 216 communes became 209 and then 69. Flows restart each January. Three figures of 2024 are restated at last, with a reason.',
  province: 'ha-tinh',
  deliveries: [
    { file: '1-2024-s1.csv' },
    { file: '2-2024.csv' },
    { file: '3-quy-3-2025.csv' },
    { file: '4-2026-s1.csv' },
    { file: '5-2024-dinh-chinh.csv', reason: 'Đính chính sau kiểm tra số liệu của Trung tâm Phục vụ hành chính công' },
  ],
  faults: [
    {
      file: '2-2024.csv',
      figure: { indicator: 'security.security-level-approval-share', period: '2024' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '42/44 is 95.45 percent: 95.5 rounded, 95.4 cut.',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'infrastructure.mobile-subscription-count', period: '2025-Q3' },
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: 'A digit was lost: 1,214,880 half a year before.',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'infrastructure.state-network-commune-share', period: '2025-Q3' },
      alsoOn: [{ indicator: 'programme.commune-count', period: '2025-Q3' }],
      rules: ['level-not-in-force'],
      atLeast: 'warning',
      why: 'There are 69 communes since 1 July 2025.',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'economy.cashless-school-share', period: '2025-Q3' },
      rules: ['missing-denominator'],
      atLeast: 'note',
      why: 'Of how many schools is not said.',
    },
    {
      file: '4-2026-s1.csv',
      figure: { indicator: 'public-services.online-dossier-share', period: '2026-S1' },
      rules: ['share-outside-range'],
      atLeast: 'contradiction',
      why: 'More than all; 94.4 is meant.',
    },
    {
      file: '4-2026-s1.csv',
      figure: { indicator: 'public-services.incoming-document-count', period: '2026-S1' },
      alsoOn: [{ indicator: 'public-services.outgoing-document-count', period: '2026-S1' }],
      rules: ['same-figure-for-two-indicators', 'implausible-move'],
      atLeast: 'note',
      atMost: 'warning',
      why: 'The same count as the outgoing documents: a cell copied.',
    },
  ],
  innocents: [
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.dti-rank', period: '2024' },
      why: 'as another source has it',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'programme.commune-count', period: '2024' },
      why: 'redrawn at the end of 2024',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'programme.commune-count', period: '2025-Q3' },
      why: 'redrawn on 1 July 2025',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'infrastructure.mobile-broadband-village-share', period: '2025-Q3' },
      why: '99.845 rounded: 99.8',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'public-services.dossier-received-count', period: '2025-Q3' },
      why: 'a quarter',
    },
    {
      file: '3-quy-3-2025.csv',
      figure: { indicator: 'public-services.electronic-work-file-commune-level-share', period: '2025-Q3' },
      why: 'new communes begin anew',
    },
    {
      file: '4-2026-s1.csv',
      figure: { indicator: 'infrastructure.mobile-subscription-count', period: '2026-S1' },
      why: 'back to what it was before the slip',
    },
    {
      file: '4-2026-s1.csv',
      figure: { indicator: 'public-services.dossier-received-count', period: '2026-S1' },
      why: 'a flow that began again in January',
    },
    {
      file: '4-2026-s1.csv',
      figure: { indicator: 'public-services.digital-signature-count', period: '2026-S1' },
      why: 'cumulative',
    },
    {
      file: '5-2024-dinh-chinh.csv',
      figure: { indicator: 'public-services.dossier-received-count', period: '2024' },
      why: 'a restated figure, with its reason',
    },
    {
      file: '5-2024-dinh-chinh.csv',
      figure: { indicator: 'public-services.online-dossier-share', period: '2024' },
      why: 'a restated figure, with its reason',
    },
    {
      file: '5-2024-dinh-chinh.csv',
      figure: { indicator: 'security.security-level-approval-share', period: '2024' },
      why: 'the fault of before, mended',
    },
  ],
  tolerated: [],
};
