import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'The data set holds 2022 and the first half of 2024. The province reports 2023, late, and 2024. Denominators are small: one system of 37 is nearly three points.',
  province: 'kon-tum',
  deliveries: [{ file: '1-2023.csv' }, { file: '2-2024.csv' }],
  faults: [
    {
      file: '1-2023.csv',
      figure: { indicator: 'infrastructure.dead-zone-cleared-share', period: '2023' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '31/48 is 64.58 percent.',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'infrastructure.four-g-village-share', period: '2024' },
      rules: ['implausible-move'],
      atLeast: 'warning',
      why: '98.1 percent the year before, and no station was switched off: 98.4 is meant.',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'infrastructure.fibre-household-share', period: '2024' },
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: '59.47 percent half a year before: 61.25 is meant.',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'infrastructure.smartphone-subscription-share', period: '2024' },
      alsoOn: [{ indicator: 'infrastructure.smartphone-adult-share', period: '2024' }],
      rules: ['same-figure-for-two-indicators'],
      atLeast: 'note',
      atMost: 'warning',
      why: 'The share of adults, to the second decimal, in the row of subscriptions.',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'economy.cashless-school-share', period: '2024' },
      rules: ['missing-denominator'],
      atLeast: 'note',
      why: 'Of how many schools is not said.',
    },
  ],
  innocents: [
    {
      file: '1-2023.csv',
      figure: { indicator: 'public-services.electronic-identity-account-count', period: '2023' },
      why: 'accounts before the platform opened to all',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'economy.cashless-health-facility-share', period: '2023' },
      why: 'counts without a percent',
    },
    { file: '2-2024.csv', figure: { indicator: 'programme.trained-official-share', period: '2024' }, why: 'everybody' },
    {
      file: '2-2024.csv',
      figure: { indicator: 'public-services.national-portal-integration-share', period: '2024' },
      why: '79.896 rounded',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'public-services.electronic-identity-account-count', period: '2024' },
      why: 'thirteenfold, as the half year between shows',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'security.security-level-approval-share', period: '2024' },
      why: '27 points in a year are ten systems',
    },
    {
      file: '2-2024.csv',
      figure: { indicator: 'security.soc-monitored-website-count', period: '2024' },
      why: 'another population',
    },
  ],
  tolerated: [
    {
      files: ['1-2023.csv', '2-2024.csv'],
      figure: { indicator: 'programme.dti-rank', period: '2025' },
      rules: ['target-passed-without-actual'],
      atMost: 'note',
      why: 'True, though the unit ended before the period of its target did.',
    },
  ],
};
