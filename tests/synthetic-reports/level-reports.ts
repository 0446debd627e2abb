import type { SyntheticReport } from './synthetic-report.ts';

const districtFiles = 'public-services.electronic-work-file-district-level-share';
const communes = 'programme.commune-count';
const communeTeams = 'programme.commune-team-count';
const fixedCommunes = 'infrastructure.fixed-broadband-commune-share';
const fourGCommunes = 'infrastructure.four-g-commune-share';

/** The two levels of local government since 2025-07-01. */
export const levelReports: readonly SyntheticReport[] = [
  {
    title: 'files of districts, in a month after their end',
    says: `nghe-an 2025-09 report
             ${districtFiles} 97.4`,
    finds: [`level-not-in-force contradiction ${districtFiles} 2025-09`],
  },
  {
    title: 'files of districts, a year after their end',
    says: `quang-tri-2025 2026 report
             ${districtFiles} 97.4
             public-services.electronic-work-file-commune-level-share 88.1`,
    finds: [`level-not-in-force contradiction ${districtFiles} 2026`],
  },
  {
    title: 'as many communes as before they were redrawn',
    says: `nghe-an 2024 report
             ${communes} 412
           nghe-an 2025-08 report-2
             ${communes} 412`,
    finds: [`level-not-in-force contradiction ${communes} 2025-08`],
  },
  {
    title: 'as many communes at the end of the year in which they were redrawn',
    says: `nghe-an 2024 report
             ${communes} 412
           nghe-an 2025 report-2
             ${communes} 412`,
    finds: [`level-not-in-force warning ${communes} 2025`],
  },
  {
    title: 'as many commune teams as before the communes were redrawn',
    says: `nghe-an 2024 report
             ${communeTeams} 412
           nghe-an 2026-S1 report-2
             ${communeTeams} 412`,
    finds: [`level-not-in-force warning ${communeTeams} 2026-S1`],
  },
  {
    title: 'a share that still counts the old communes',
    says: `nghe-an 2024 report
             ${fixedCommunes} 400/412=97.08
           nghe-an 2025-12 report-2
             ${fixedCommunes} 405/412=98.3`,
    finds: [`level-not-in-force warning ${fixedCommunes} 2025-12`],
  },
  {
    title: 'shares of old and of new communes side by side, told at the first of the new ones',
    says: `nghe-an 2024 report
             ${fourGCommunes} 96.5
           nghe-an 2025-12 report-2
             ${fourGCommunes} 88.4
           nghe-an 2026-S1 report-3
             ${fourGCommunes} 90.2`,
    finds: [`level-not-in-force note ${fourGCommunes} 2025-12`],
  },
  {
    title: 'files of districts while there were districts, and in the year of their end',
    says: `nghe-an 2024 report
             ${districtFiles} 96.1
           nghe-an 2025-S1 report-2
             ${districtFiles} 96.8
           nghe-an 2025 report-3
             ${districtFiles} 96.9`,
    finds: [],
  },
  {
    title: 'fewer communes since they were redrawn',
    says: `nghe-an 2024 report
             ${communes} 412
           nghe-an 2025-08 report-2
             ${communes} 130
           nghe-an 2026 report-3
             ${communes} 130`,
    finds: [],
  },
  {
    title: 'all communes before and all communes since',
    says: `nghe-an 2024 report
             infrastructure.fibre-commune-share 100
             ${fixedCommunes} 412/412
           nghe-an 2026 report-2
             infrastructure.fibre-commune-share 100
             ${fixedCommunes} 130/130`,
    finds: [],
  },
  {
    title: 'as many villages before as since: those were not redrawn on that day',
    says: `nghe-an 2024 report
             infrastructure.village-count 3798
             infrastructure.fibre-village-share 3510/3798=92.4
           nghe-an 2025-12 report-2
             infrastructure.village-count 3798
             infrastructure.fibre-village-share 3602/3798=94.8`,
    finds: [],
  },
  {
    title: 'documents of communes are not a number of communes',
    says: `nghe-an 2024 report
             public-services.electronic-document-commune-level-share 91.2
           nghe-an 2026 report-2
             public-services.electronic-document-commune-level-share 95.7`,
    finds: [],
  },
  {
    title: 'a merged province, which has no communes before',
    says: `quang-ngai 2024 report
             ${communes} 170
             ${fixedCommunes} 168/170=98.8
           quang-ngai-2025 2025-08 report-2
             ${communes} 96
             ${fixedCommunes} 96/96=100`,
    finds: [],
  },
  {
    title: 'shares of communes, both from before the day',
    says: `nghe-an 2023 report
             ${fourGCommunes} 94.5
           nghe-an 2025-05 report-2
             ${fourGCommunes} 97.1`,
    finds: [],
  },
];
