import type { SyntheticReport } from './synthetic-report.ts';

const fibre = 'infrastructure.fibre-household-share';
const mobileVillages = 'infrastructure.mobile-broadband-village-share';
const fixedVillages = 'infrastructure.fixed-broadband-village-share';
const sent = 'public-services.outgoing-document-count';
const received = 'public-services.incoming-document-count';

const steady = ['1204', '389812', '41077', '1502'];
/** Figures of one domain, as they stand in a report. */
const networks = ([stations, mobile, fixed, fourG]: readonly string[], fibreShare: string): string => `
  infrastructure.base-station-count ${stations}
  infrastructure.mobile-subscription-count ${mobile}
  infrastructure.fixed-broadband-subscription-count ${fixed}
  infrastructure.four-g-station-count ${fourG}
  infrastructure.fibre-household-share ${fibreShare}
  infrastructure.smartphone-adult-share 71.36
  infrastructure.mobile-subscriptions-per-100 84.2`;

/** Figures that repeat: of the nation, of another indicator, of the year before. */
export const copiedReports: readonly SyntheticReport[] = [
  {
    title: 'the national share in the row of the province',
    says: `vn 2023 ministry
             ${fibre} 75.39
           dak-nong 2023 report
             ${fibre} 75.39`,
    finds: [`equal-to-national-mean warning ${fibre} 2023`],
  },
  {
    title: 'the number of the nation in the row of the province',
    says: `vn 2024 ministry
             infrastructure.fixed-broadband-speed 93.66
             programme.dti-score 0.6961
           dak-nong 2024 report
             infrastructure.fixed-broadband-speed 93.66
             programme.dti-score 0.6961`,
    finds: [
      'equal-to-national-mean warning infrastructure.fixed-broadband-speed 2024',
      'equal-to-national-mean warning programme.dti-score 2024',
    ],
  },
  {
    title: 'the same counts for mobile and for fixed broadband',
    says: `thanh-hoa 2023 report
             ${mobileVillages} 4321/4357=99.17
             ${fixedVillages} 4321/4357=99.17`,
    finds: [
      `same-figure-for-two-indicators warning ${mobileVillages} 2023`,
      `same-figure-for-two-indicators warning ${fixedVillages} 2023`,
    ],
  },
  {
    title: 'as many documents sent as received',
    says: `thanh-hoa 2024 report
             ${sent} 410889
             ${received} 410889`,
    finds: [
      `same-figure-for-two-indicators warning ${sent} 2024`,
      `same-figure-for-two-indicators warning ${received} 2024`,
    ],
  },
  {
    title: 'two counts of four digits of one domain that are the same',
    says: `thanh-hoa 2024 report
             economy.digital-technology-firm-count 1327
             infrastructure.postal-point-count 1327
             infrastructure.video-conference-point-count 1327`,
    finds: [
      'same-figure-for-two-indicators note infrastructure.postal-point-count 2024',
      'same-figure-for-two-indicators note infrastructure.video-conference-point-count 2024',
    ],
  },
  {
    title: 'a report that is that of the year before',
    says: `phu-yen 2023 report
             ${networks(steady, '61.27')}
           phu-yen 2024 report-2
             ${networks(steady, '61.27')}`,
    finds: ['identical-to-earlier-period warning infrastructure.base-station-count 2024'],
  },
  {
    title: 'a report of which one figure in eleven is new',
    says: `phu-yen 2023 report
             ${networks(steady, '61.27')}
             infrastructure.fibre-cable-length 3351
             infrastructure.internet-subscription-count 402117
             infrastructure.five-g-station-count 114
             infrastructure.four-g-population-share 96.14
           phu-yen 2024 report-2
             ${networks(steady, '61.27')}
             infrastructure.fibre-cable-length 3351
             infrastructure.internet-subscription-count 402117
             infrastructure.five-g-station-count 171
             infrastructure.four-g-population-share 96.14`,
    finds: ['identical-to-earlier-period warning infrastructure.base-station-count 2024'],
  },
  {
    title: 'all villages and nearly all villages, by two technologies',
    says: `thanh-hoa 2024 report
             ${mobileVillages} 4353/4357=99.91
             ${fixedVillages} 4353/4357=99.91
             infrastructure.fixed-broadband-commune-share 547/547=100
             infrastructure.four-g-commune-share 547/547=100
             infrastructure.fibre-commune-share 100
             infrastructure.broadband-commune-share 100`,
    finds: [],
  },
  {
    title: 'figures that are one thing by the catalogue',
    says: `kon-tum 2024 report
             public-services.online-service-count 1363
             public-services.fully-online-service-count 1363
             public-services.national-portal-service-count 1363
             public-services.administrative-procedure-count 1363
             programme.team-count 3793
             programme.village-team-count 3793`,
    finds: [],
  },
  {
    title: 'one technology under two names',
    says: `lai-chau 2024 report
             infrastructure.internet-subscription-count 57239
             infrastructure.fixed-broadband-subscription-count 57239
             infrastructure.fibre-commune-share 90/106=84.9
             infrastructure.broadband-commune-share 90/106=84.9
             infrastructure.four-g-village-share 901/956=94.2
             infrastructure.mobile-broadband-village-share 901/956=94.2`,
    finds: [],
  },
  {
    title: 'shares of two decimal places that happen to be the same',
    says: `kon-tum 2024 report
             public-services.signed-document-share 97.92
             public-services.online-dossier-share 97.92
             economy.e-invoice-firm-share 97.92`,
    finds: [],
  },
  {
    title: 'small and round counts that are the same',
    says: `kon-tum 2024 report
             security.soc-monitored-device-count 34
             security.soc-monitored-website-count 34
             infrastructure.fibre-route-count 1200
             infrastructure.video-conference-point-count 1200`,
    finds: [],
  },
  {
    title: 'the same figure in the reports of two sources',
    says: `kon-tum 2024 report
             ${sent} 410889
           kon-tum 2024 ministry
             ${received} 410889`,
    finds: [],
  },
  {
    title: 'shares near the nation’s, of few digits, or near the whole',
    says: `vn 2024 ministry
             ${fibre} 82.3
             infrastructure.four-g-population-share 99.78
             economy.electronic-tax-filing-share 99.2
             infrastructure.mobile-broadband-adult-share 85
           gia-lai 2024 report
             ${fibre} 82.3
             infrastructure.four-g-population-share 99.78
             economy.electronic-tax-filing-share 99.2
             infrastructure.mobile-broadband-adult-share 85`,
    finds: [],
  },
  {
    title: 'the figure of the nation for another year',
    says: `vn 2023 ministry
             ${fibre} 75.39
           gia-lai 2024 report
             ${fibre} 75.39`,
    finds: [],
  },
  {
    title: 'a report of which some figures stand still',
    says: `phu-yen 2023 report
             ${networks(steady, '61.27')}
           phu-yen 2024 report-2
             ${networks(['1311', '401207', '41077', '1502'], '66.04')}`,
    finds: [],
  },
  {
    title: 'structures, wholes and truths that do not change',
    says: `phu-yen 2023 report
             infrastructure.village-count 1116
             infrastructure.postal-point-count 177
             infrastructure.fibre-commune-share 100
             infrastructure.four-g-household-share 100
             infrastructure.telecom-operator-count 7
             security.soc-operating 1
             security.soc-national-connection 1
             programme.commune-team-coverage-share 100
             programme.village-team-coverage-share 100
           phu-yen 2024 report-2
             infrastructure.village-count 1116
             infrastructure.postal-point-count 177
             infrastructure.fibre-commune-share 100
             infrastructure.four-g-household-share 100
             infrastructure.telecom-operator-count 7
             security.soc-operating 1
             security.soc-national-connection 1
             programme.commune-team-coverage-share 100
             programme.village-team-coverage-share 100`,
    finds: [],
  },
  {
    title: 'networks that are the same a month later',
    says: `phu-yen 2024-08 report
             ${networks(steady, '61.27')}
           phu-yen 2024-09 report-2
             ${networks(steady, '61.27')}`,
    finds: [],
  },
  {
    title: 'a half-year and the year it belongs to',
    says: `phu-yen 2024-S1 report
             ${networks(steady, '61.27')}
           phu-yen 2024 report-2
             ${networks(steady, '61.27')}`,
    finds: [],
  },
];
