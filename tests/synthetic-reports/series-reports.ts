import type { SyntheticReport } from './synthetic-report.ts';

const fibre = 'infrastructure.fibre-household-share';
const onTime = 'public-services.feedback-on-time-share';
const villages = 'infrastructure.village-count';
const stations = 'infrastructure.base-station-count';
const fiveG = 'infrastructure.five-g-station-count';
const accounts = 'public-services.provincial-app-account-count';
const downloads = 'public-services.provincial-app-download-count';
const signatures = 'public-services.digital-signature-count';
const transactions = 'public-services.exchange-transaction-count';
const dossiers = 'public-services.dossier-received-count';
const onlineDossiers = 'public-services.online-dossier-share';
const score = 'programme.dti-score';

/** One indicator of one province over several years: each line of figures is a report of its own. */
const years = (province: string, indicator: string, figures: Readonly<Record<string, string>>): string =>
  Object.entries(figures)
    .map(([period, figure]) => `${province} ${period} report-${period.slice(0, 7)}\n${indicator} ${figure}`)
    .join('\n');

/** Figures beside those of the periods before and after. */
export const seriesReports: readonly SyntheticReport[] = [
  {
    title: 'a share a tenth of those before and after',
    says: years('binh-dinh', fibre, { 2022: '55.1', 2023: '5.79', 2024: '59.47' }),
    finds: [`slip-of-scale warning ${fibre} 2023`],
  },
  {
    title: 'a share written as a fraction of one',
    says: years('binh-dinh', onTime, { 2023: '97.5', 2024: '0.979' }),
    finds: [`slip-of-scale warning ${onTime} 2024`],
  },
  {
    title: 'a number of villages with a digit too many',
    says: years('binh-dinh', villages, { 2023: '1116', 2024: '11160' }),
    finds: [`slip-of-scale warning ${villages} 2024`],
  },
  {
    title: 'a number of accounts ten times that before and that after',
    says: years('binh-dinh', accounts, { 2022: '32456', 2023: '345020', 2024: '36180' }),
    finds: [`slip-of-scale warning ${accounts} 2023`],
  },
  {
    title: 'downloads told in thousands, once',
    says: years('binh-dinh', downloads, { 2023: '1523456', 2024: '1610' }),
    finds: [`slip-of-scale warning ${downloads} 2024`],
  },
  {
    title: 'a figure that fits the year before and another source only when divided by ten',
    says: `binh-dinh 2023 report
             ${stations} 1204
           binh-dinh 2024 report
             ${stations} 12500
           binh-dinh 2024 ministry
             ${stations} 1250`,
    finds: [
      `slip-of-scale warning ${stations} 2024`,
      `sources-disagree contradiction ${stations} 2024`,
      `sources-disagree contradiction ${stations} 2024`,
    ],
  },
  {
    title: 'signatures issued in all that become fewer',
    says: years('binh-dinh', signatures, { '2023': '30603', '2024': '21044' }),
    finds: [`implausible-move warning ${signatures} 2024`],
  },
  {
    title: 'households with fibre that fall by thirty points',
    says: years('binh-dinh', fibre, { 2023: '78.3', 2024: '48.3' }),
    finds: [`implausible-move warning ${fibre} 2024`],
  },
  {
    title: 'base stations that treble for a year',
    says: years('binh-dinh', stations, { 2022: '1830', 2023: '5903', 2024: '1911' }),
    finds: [`implausible-move warning ${stations} 2023`],
  },
  {
    title: 'a share that leaps for a year and comes back',
    says: years('binh-dinh', fibre, { 2022: '62.0', 2023: '92.5', 2024: '64.1' }),
    finds: [`implausible-move warning ${fibre} 2023`],
  },
  {
    title: 'half of the villages gone',
    says: years('binh-dinh', villages, { 2022: '1116', 2023: '538' }),
    finds: [`implausible-move warning ${villages} 2023`],
  },
  {
    title: 'an index that falls by more than a quarter of its scale',
    says: years('binh-dinh', score, { 2022: '0.7204', 2023: '0.4410' }),
    finds: [`implausible-move warning ${score} 2023`],
  },
  {
    title: 'dead zones cleared that are dead again',
    says: years('kon-tum', 'infrastructure.dead-zone-cleared-share', { 2023: '31/48=64.6', 2024: '12/48=25' }),
    finds: ['implausible-move warning infrastructure.dead-zone-cleared-share 2024'],
  },
  {
    title: '5G stations that grow tenfold a year',
    says: years('quang-ninh', fiveG, { 2022: '11', 2023: '112', 2024: '1134' }),
    finds: [],
  },
  {
    title: 'accounts that grow tenfold in a year',
    says: years('quang-ninh', accounts, { 2023: '3245', 2024: '33410' }),
    finds: [],
  },
  {
    title: 'transactions of a month beside those of a year',
    says: years('quang-ninh', transactions, { 2023: '150234', '2024-08': '12011', 2024: '1480712' }),
    finds: [],
  },
  {
    title: 'dossiers of a half-year beside those of years',
    says: years('quang-ninh', dossiers, { 2023: '240112', '2024-S1': '118703', 2024: '251904' }),
    finds: [],
  },
  {
    title: 'documents of one busy month',
    says: years('quang-ninh', 'public-services.outgoing-document-count', {
      '2024-03': '41023',
      '2024-04': '182511',
      '2024-05': '40177',
    }),
    finds: [],
  },
  {
    title: 'dossiers filed online that were few and are most',
    says: years('quang-ninh', onlineDossiers, { 2021: '7.5', 2022: '74.2', 2023: '91.8' }),
    finds: [],
  },
  {
    title: 'reports answered on time that were late for a month',
    says: years('quang-ninh', onTime, { '2024-03': '98.2', '2024-04': '61.3', '2024-05': '97.7' }),
    finds: [],
  },
  {
    title: 'the index of 2022, which rose everywhere',
    says: years('quang-ninh', score, { 2021: '0.4972', 2022: '0.7024', 2023: '0.7011' }),
    finds: [],
  },
  {
    title: 'dead zones that are cleared',
    says: years('quang-ngai', 'infrastructure.dead-zone-village-count', { 2021: '200', 2023: '20', 2024: '0' }),
    finds: [],
  },
  {
    title: 'a share that falls by less than a quarter of the whole',
    says: years('quang-ngai', fibre, { 2022: '88.0', 2023: '66.4' }),
    finds: [],
  },
  {
    title: 'a fall that the year after confirms',
    says: years('quang-ngai', fibre, { 2022: '78.3', 2023: '48.3', 2024: '50.1' }),
    finds: [],
  },
  {
    title: 'a fall over five years',
    says: years('quang-ngai', fibre, { 2019: '90.1', 2024: '52.4' }),
    finds: [],
  },
  {
    title: 'a cumulative number that is told rounded, and one that was cleaned',
    says: [
      years('quang-ngai', signatures, { 2023: '31044', 2024: '31000' }),
      years('gia-lai', signatures, { 2023: '30603', 2024: '30412' }),
    ].join('\n'),
    finds: [],
  },
  {
    title: 'villages merged into fewer',
    says: years('quang-ngai', villages, { 2019: '1159', 2020: '956', 2021: '948' }),
    finds: [],
  },
  {
    title: 'a share of next to nothing that grows tenfold',
    says: years('quang-ngai', 'infrastructure.five-g-populated-area-share', { 2023: '0.5', 2024: '5.2' }),
    finds: [],
  },
  {
    title: 'a speed that doubles',
    says: years('quang-ngai', 'infrastructure.mobile-broadband-speed', { 2023: '48.29', 2025: '104.6' }),
    finds: [],
  },
  {
    title: 'a merged province beside one of those it was formed of',
    says: [
      years('khanh-hoa', accounts, { 2024: '312045' }),
      years('khanh-hoa-2025', accounts, { 2025: '51230' }),
      years('khanh-hoa', stations, { 2024: '2811' }),
      years('khanh-hoa-2025', stations, { 2025: '4122' }),
    ].join('\n'),
    finds: [],
  },
  {
    title: 'ranks that go up and down',
    says: years('khanh-hoa', 'programme.dti-society-rank', { 2021: '33', 2022: '36', 2023: '4' }),
    finds: [],
  },
  {
    title: 'a figure ten times that of another source, where no other year tells which is wrong',
    says: `khanh-hoa 2024 report
             ${stations} >2800
           khanh-hoa 2024 newspaper
             ${stations} 28110`,
    finds: [],
  },
];
