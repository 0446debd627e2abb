import type { SyntheticReport } from './synthetic-report.ts';

const handled = 'public-services.feedback-handled-share';
const approved = 'security.security-level-approval-share';
const portal = 'public-services.national-portal-integration-share';
const schools = 'economy.cashless-school-share';

/** Percents beside their counts, shares and ranks by themselves, and two sources of one figure. */
export const percentReports: readonly SyntheticReport[] = [
  {
    title: 'a percent of another whole',
    says: `gia-lai 2024-S1 report
             ${portal} 1412/1803=79.04`,
    finds: [`percent-against-counts contradiction ${portal} 2024-S1`],
  },
  {
    title: 'a percent whose decimal sign slipped by one place',
    says: `gia-lai 2024 report
             ${approved} 31/37=8.37`,
    finds: [`slip-of-scale contradiction ${approved} 2024`],
  },
  {
    title: 'a percent written as a fraction of one',
    says: `gia-lai 2024 report
             ${approved} 31/37=0.84`,
    finds: [`slip-of-scale contradiction ${approved} 2024`],
  },
  {
    title: 'a part that is larger than its whole',
    says: `tay-ninh 2024 report
             ${handled} 690/609`,
    finds: [`share-outside-range contradiction ${handled} 2024`],
  },
  {
    title: 'a share above 100 percent',
    says: `tay-ninh 2024 report
             ${handled} 103.2`,
    finds: [`share-outside-range contradiction ${handled} 2024`],
  },
  {
    title: 'a count whose whole is not stated',
    says: `tay-ninh 2024 report
             ${schools} 175/?=52.6`,
    finds: [`missing-denominator note ${schools} 2024`],
  },
  {
    title: 'rank 40 among 34 units',
    says: `hue 2025-08 report
             public-services.service-index-rank 40 of 34`,
    finds: ['rank-outside-units contradiction public-services.service-index-rank 2025-08'],
  },
  {
    title: 'a rank among 60 units, which there never were',
    says: `hue 2023 report
             programme.dti-rank 12 of 60`,
    finds: ['rank-outside-units contradiction programme.dti-rank 2023'],
  },
  {
    title: 'a figure of a province that had been merged',
    says: `kon-tum 2025-09 report
             infrastructure.base-station-count 1204`,
    finds: ['unit-not-in-force contradiction infrastructure.base-station-count 2025-09'],
  },
  {
    title: 'a figure of a merged province before it existed',
    says: `quang-ngai-2025 2023 report
             infrastructure.base-station-count 3120`,
    finds: ['unit-not-in-force contradiction infrastructure.base-station-count 2023'],
  },
  {
    title: 'two sources that print different shares',
    says: `gia-lai 2023 report
             infrastructure.fibre-household-share 61.2
           gia-lai 2023 ministry
             infrastructure.fibre-household-share 57.4`,
    finds: [
      'sources-disagree contradiction infrastructure.fibre-household-share 2023',
      'sources-disagree contradiction infrastructure.fibre-household-share 2023',
    ],
  },
  {
    title: 'percents that are cut, not rounded',
    says: `tay-ninh 2024 report
             ${handled} 580/609=95.23
             programme.resolution-57-task-done-share 22/23=95.6
             ${approved} 31/37=83`,
    finds: [],
  },
  {
    title: 'percents that are rounded, to a whole and to more places than usual',
    says: `tay-ninh 2024 report
             ${handled} 580/609=95.238
             programme.resolution-57-task-done-share 22/23=96
             infrastructure.mobile-broadband-village-share 542/543=100
             infrastructure.postal-internet-point-share 67/115=58`,
    finds: [],
  },
  {
    title: 'half an eighth rounded either way',
    says: `tay-ninh 2024 report
             ${handled} 1/8=12
             ${approved} 1/8=13`,
    finds: [],
  },
  {
    title: 'none and all',
    says: `tay-ninh 2024 report
             infrastructure.dead-zone-cleared-share 0/48=0
             infrastructure.fixed-broadband-commune-share 94/94=100
             ${portal} 0.0`,
    finds: [],
  },
  {
    title: 'percents told as bounds, ranges, about and nearly',
    says: `tay-ninh 2024 report
             infrastructure.four-g-household-share >99
             economy.internet-user-share <=88.5
             economy.ict-share-of-digital-economy 50..58
             economy.digital-economy-grdp-share ~7.38
             infrastructure.fibre-household-share <~90`,
    finds: [],
  },
  {
    title: 'more than one mobile subscription for each person',
    says: `binh-duong 2024 report
             infrastructure.mobile-subscriptions-per-100 138.6`,
    finds: [],
  },
  {
    title: 'a ranking of 2024 that came out among 34',
    says: `ha-tinh 2024 ministry
             programme.dti-rank 7 of 34
             programme.dti-score 0.7488`,
    finds: [],
  },
  {
    title: 'two sources that rank one province among 63 and among 34',
    says: `hue 2024 ministry
             programme.dti-rank 2 of 34
           hue 2024 newspaper
             programme.dti-rank 3 of 63`,
    finds: [],
  },
  {
    title: 'two sources of which one rounds and one cuts',
    says: `gia-lai 2023 report
             infrastructure.fibre-household-share 61.27
           gia-lai 2023 ministry
             infrastructure.fibre-household-share 61.3
           gia-lai 2023 newspaper
             infrastructure.fibre-household-share 61`,
    finds: [],
  },
  {
    title: 'two sources of which one tells in thousands',
    says: `lai-chau 2024 report
             infrastructure.mobile-subscription-count 389812
           lai-chau 2024 newspaper
             infrastructure.mobile-subscription-count 390000
           lai-chau 2024 ministry
             infrastructure.mobile-subscription-count ~400000`,
    finds: [],
  },
  {
    title: 'two sources of which one gives a bound and one counts',
    says: `khanh-hoa 2024 report
             programme.portfolio-item-count 174
             ${handled} 1180/1239=95.2
           khanh-hoa 2024 newspaper
             programme.portfolio-item-count >170
             ${handled} 95.2`,
    finds: [],
  },
  {
    title: 'the merged basis beside a figure of the province itself',
    says: `thai-nguyen-2025 2024 ministry merged
             programme.dti-score 0.7361
             programme.dti-rank 8 of 34
           thai-nguyen 2024 report
             programme.dti-score 0.7512
             programme.dti-rank 9 of 63`,
    finds: [],
  },
];
