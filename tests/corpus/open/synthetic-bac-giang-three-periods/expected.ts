import type { CorpusReport } from '../../corpus-report.ts';

export const report: CorpusReport = {
  about:
    'Three reports in a row of one province: the year 2023, the first half of 2024, the year 2024. Flows of half a year stand beside flows of a year, accounts grow tenfold, percents are cut as often as rounded.',
  province: 'bac-giang',
  deliveries: [{ file: '1-2023.csv' }, { file: '2-2024-s1.csv' }, { file: '3-2024.csv' }],
  faults: [
    {
      file: '2-2024-s1.csv',
      figure: { indicator: 'public-services.online-service-count', period: '2024-S1' },
      alsoOn: [
        { indicator: 'public-services.fully-online-service-count', period: '2024-S1' },
        { indicator: 'public-services.partially-online-service-count', period: '2024-S1' },
      ],
      rules: ['parts-against-total'],
      atLeast: 'contradiction',
      why: '936 + 676 = 1,612: two digits changed places.',
    },
    {
      file: '2-2024-s1.csv',
      figure: { indicator: 'public-services.national-portal-integration-share', period: '2024-S1' },
      rules: ['percent-against-counts'],
      atLeast: 'contradiction',
      why: '1,612/1,871 is 86.16 percent.',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'infrastructure.smartphone-subscription-count', period: '2024' },
      alsoOn: [
        { indicator: 'infrastructure.mobile-subscription-count', period: '2024' },
        { indicator: 'infrastructure.smartphone-subscription-share', period: '2024' },
      ],
      rules: ['parts-against-total', 'share-outside-range', 'percent-against-counts'],
      atLeast: 'warning',
      why: 'More smartphone subscriptions than mobile subscriptions of all kinds (1,889,320); two digits changed places, 1,598,400 fits the share of 84.6 percent.',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'infrastructure.base-station-count', period: '2024' },
      rules: ['slip-of-scale', 'implausible-move'],
      atLeast: 'warning',
      why: 'Ten times the 2,431 stations of half a year before: a digit too many.',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'public-services.early-dossier-share', period: '2024' },
      alsoOn: [{ indicator: 'public-services.on-time-dossier-share', period: '2024' }],
      rules: ['parts-against-total'],
      atLeast: 'warning',
      why: 'More dossiers settled before time than on or before time.',
    },
  ],
  innocents: [
    {
      file: '1-2023.csv',
      figure: { indicator: 'programme.commune-team-count', period: '2023' },
      why: 'as many teams as communes',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'infrastructure.mobile-broadband-village-share', period: '2023' },
      why: 'equal numbers by nature',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'infrastructure.fibre-commune-share', period: '2023' },
      why: 'everybody has 100 percent',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'infrastructure.five-g-station-count', period: '2023' },
      why: 'from a pilot to a network',
    },
    {
      file: '1-2023.csv',
      figure: { indicator: 'public-services.national-portal-integration-share', period: '2023' },
      why: 'cut, not rounded: 84.388 percent',
    },
    {
      file: '2-2024-s1.csv',
      figure: { indicator: 'public-services.dossier-received-count', period: '2024-S1' },
      why: 'half a year against a year',
    },
    {
      file: '2-2024-s1.csv',
      figure: { indicator: 'public-services.provincial-app-account-count', period: '2024-S1' },
      why: 'real growth, sevenfold in half a year',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'programme.dti-rank', period: '2024' },
      why: 'lost five places from one year to the next',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'programme.commune-team-count', period: '2024' },
      why: 'communes were merged on 1 January 2025',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'infrastructure.five-g-station-count', period: '2024' },
      why: 'the network was switched on in autumn 2024',
    },
    {
      file: '3-2024.csv',
      figure: { indicator: 'public-services.population-database-lookup-count', period: '2024' },
      why: 'a service in its second year',
    },
  ],
  tolerated: [],
};
