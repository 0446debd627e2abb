import type { SyntheticReport } from './synthetic-report.ts';

const online = 'public-services.online-service-count';
const fully = 'public-services.fully-online-service-count';
const partially = 'public-services.partially-online-service-count';
const procedures = 'public-services.administrative-procedure-count';
const onPortal = 'public-services.national-portal-service-count';
const portal = 'public-services.national-portal-integration-share';
const systems = 'security.information-system-count';
const approved = 'security.security-level-approval-share';
const mobile = 'infrastructure.mobile-subscription-count';
const smart = 'infrastructure.smartphone-subscription-count';
const feature = 'infrastructure.feature-phone-subscription-count';

/** Parts and wholes among the services, systems and networks of one report. */
export const partsReports: readonly SyntheticReport[] = [
  {
    title: 'online services of which ten are of no kind',
    says: `bac-giang 2024-09 report
             ${online} 1553
             ${fully} 1027
             ${partially} 516`,
    finds: [`parts-against-total contradiction ${online} 2024-09`],
  },
  {
    title: 'fully online services that exceed all online services',
    says: `bac-giang 2024-09 report
             ${online} 1443
             ${fully} 1027
             ${partially} 516`,
    finds: [`parts-against-total contradiction ${online} 2024-09`],
  },
  {
    title: 'one kind alone that exceeds the total',
    says: `bac-giang 2024-09 report
             ${online} 516
             ${fully} 1027`,
    finds: [`parts-against-total contradiction ${online} 2024-09`],
  },
  {
    title: 'network points of which the sum was added wrongly',
    says: `ha-giang 2023 report
             infrastructure.state-network-point-count 226
             infrastructure.state-network-agency-point-count 43
             infrastructure.state-network-commune-point-count 193`,
    finds: ['parts-against-total contradiction infrastructure.state-network-point-count 2023'],
  },
  {
    title: 'more services on the portal than procedures in the catalogue',
    says: `bac-giang 2024 report
             ${procedures} 1726
             ${onPortal} 1843
             ${fully} 990`,
    finds: [`parts-against-total warning ${onPortal} 2024`],
  },
  {
    title: 'more dossiers processed fully online than filed online',
    says: `dong-thap 2024 report
             public-services.online-dossier-share 71.4
             public-services.fully-online-dossier-share 77.2`,
    finds: ['parts-against-total warning public-services.fully-online-dossier-share 2024'],
  },
  {
    title: 'base stations counted once for each technology',
    says: `thanh-hoa 2023 report
             infrastructure.base-station-count 8771
             infrastructure.two-g-station-count 2398
             infrastructure.three-g-station-count 2511
             infrastructure.four-g-station-count 3862`,
    finds: ['parts-against-total note infrastructure.base-station-count 2023'],
  },
  {
    title: 'more villages with fibre than with any fixed broadband',
    says: `dien-bien 2024 report
             infrastructure.fibre-village-share 96.5
             infrastructure.fixed-broadband-village-share 92.1`,
    finds: ['parts-against-total warning infrastructure.fibre-village-share 2024'],
  },
  {
    title: 'more dossiers before time than on time or before',
    says: `dien-bien 2024 report
             public-services.on-time-dossier-share 14.2
             public-services.early-dossier-share 85.3`,
    finds: ['parts-against-total warning public-services.early-dossier-share 2024'],
  },
  {
    title: 'smartphones and other telephones that exceed all subscriptions',
    says: `dien-bien 2024 report
             ${mobile} 561204
             ${smart} 470118
             ${feature} 112034`,
    finds: [`parts-against-total warning ${mobile} 2024`],
  },
  {
    title: 'a share of 37 systems beside a count of 38',
    says: `kon-tum 2024 report
             ${systems} 38
             ${approved} 31/37=83.8`,
    finds: [`count-against-indicator warning ${approved} 2024`],
  },
  {
    title: 'two digits of the catalogue exchanged',
    says: `kon-tum 2024 report
             ${procedures} 1726
             ${portal} 1363/1762=77.36`,
    finds: [`count-against-indicator warning ${portal} 2024`],
  },
  {
    title: 'a percent that is not that of the counts stated elsewhere',
    says: `kon-tum 2024 report
             ${procedures} 1726
             ${onPortal} 1363
             ${portal} 80.52`,
    finds: [`count-against-indicator warning ${portal} 2024`],
  },
  {
    title: 'sums that add up',
    says: `kon-tum 2024 report
             ${procedures} 1726
             ${online} 1363
             ${fully} 990
             ${partially} 373
             ${portal} 1363/1726=78.97
             ${onPortal} 1363
             infrastructure.state-network-point-count 236
             infrastructure.state-network-agency-point-count 43
             infrastructure.state-network-commune-point-count 193`,
    finds: [],
  },
  {
    title: 'online services of which a third only inform',
    says: `nghe-an 2024 report
             ${online} 1900
             ${fully} 990
             ${partially} 373`,
    finds: [`parts-against-total contradiction ${online} 2024`],
  },
  {
    title: 'a total told as about, of parts that are counted',
    says: `lang-son 2024 report
             ${online} ~1500
             ${fully} 1027
             ${partially} 516`,
    finds: [],
  },
  {
    title: 'a total told in thousands, of parts that are counted',
    says: `lai-chau 2024 report
             ${mobile} 390000
             ${smart} 301234
             ${feature} 89117`,
    finds: [],
  },
  {
    title: 'parts told as bounds',
    says: `quang-nam 2024 report
             economy.digital-technology-firm-count 2725
             economy.ict-firm-count >1600
             ${systems} 41
             security.security-level-approved-system-count >=30`,
    finds: [],
  },
  {
    title: 'parts of one source beside a total of another',
    says: `lang-son 2024 report
             ${fully} 1027
             ${partially} 516
           lang-son 2024 ministry
             ${online} 1490`,
    finds: [],
  },
  {
    title: 'parts of a half-year beside a total of the year',
    says: `lang-son 2024-S1 report
             ${fully} 1027
             ${partially} 516
           lang-son 2024 report
             ${online} 1490`,
    finds: [],
  },
  {
    title: 'base stations counted as sites',
    says: `lai-chau 2024 report
             infrastructure.base-station-count 2104
             infrastructure.three-g-station-count 1502
             infrastructure.four-g-station-count 1980
             infrastructure.five-g-station-count 55`,
    finds: [],
  },
  {
    title: 'a share of a narrower scope than the count beside it',
    says: `kon-tum 2024 report
             ${systems} 37
             ${approved} 12/20=60
             ${procedures} 2192
             ${onPortal} 1784
             ${portal} 100`,
    finds: [],
  },
  {
    title: 'shares within each other, equal or apart by rounding',
    says: `kon-tum 2024 report
             infrastructure.fibre-household-share 59.47
             infrastructure.fixed-broadband-household-share 59.4
             infrastructure.internet-household-share 81
             infrastructure.fibre-village-share 80
             infrastructure.fixed-broadband-village-share 80
             public-services.on-time-dossier-share 98.5
             public-services.early-dossier-share 62.1`,
    finds: [],
  },
  {
    title: 'dossiers of services that are online beside all dossiers',
    says: `yen-bai 2024 report
             public-services.dossier-received-count 239723
             public-services.online-dossier-share 210114/225310=93.3`,
    finds: [],
  },
  {
    title: 'monitored and labelled websites are two populations',
    says: `kon-tum 2024 report
             security.soc-monitored-website-count 34
             security.trust-labelled-website-count 67`,
    finds: [],
  },
];
