import type { SyntheticReport } from './synthetic-report.ts';

const fibre = 'infrastructure.fibre-household-share';
const rank = 'programme.dti-rank';

/** Targets, on 2026-11-01. */
export const targetReports: readonly SyntheticReport[] = [
  {
    title: 'a target of 2024 of which nobody reports the outcome',
    says: `binh-phuoc 2024 plan
             target ${fibre} >= 70
           binh-phuoc 2024 report
             infrastructure.smartphone-adult-share 71.4`,
    finds: ['target-passed-without-actual note target 2024'],
  },
  {
    title: 'a target of which only another year and another province is reported',
    says: `binh-phuoc 2024 plan
             target ${fibre} >= 70
           binh-phuoc 2023 report
             ${fibre} 64.8
           binh-phuoc 2024-S1 report-2
             infrastructure.smartphone-adult-share 71.4
           binh-phuoc 2025-S1 report-3
             infrastructure.smartphone-adult-share 74.9
           dong-nai 2024 report
             ${fibre} 81.2`,
    finds: ['target-passed-without-actual note target 2024'],
  },
  {
    title: 'a target with its outcome',
    says: `binh-phuoc 2024 plan
             target ${fibre} >= 70
           binh-phuoc 2024 report
             ${fibre} 68.8`,
    finds: [],
  },
  {
    title: 'a target of which the outcome is a bound',
    says: `binh-phuoc 2024 plan
             target ${fibre} >= 70
           binh-phuoc 2024 report
             ${fibre} >65`,
    finds: [],
  },
  {
    title: 'a target whose unit was merged, with the outcome of its successor',
    says: `hau-giang 2025 plan
             target ${fibre} >= 80
           can-tho-2025 2025 report
             ${fibre} 84.6`,
    finds: [],
  },
  {
    title: 'a target of a province that has reported nothing since',
    says: `binh-phuoc 2024 plan
             target ${fibre} >= 70
           binh-phuoc 2023 report
             ${fibre} 64.8`,
    finds: [],
  },
  {
    title: 'a target of which the half-year after it tells the outcome',
    says: `binh-phuoc 2024 plan
             target ${fibre} >= 70
           binh-phuoc 2025-S1 report
             ${fibre} 73.2`,
    finds: [],
  },
  {
    title: 'targets not due yet: 2030, this year, and a ranking that takes a year to come out',
    says: `khanh-hoa-2025 2030 plan
             target ${rank} <= 10
           khanh-hoa-2025 2026 plan
             target ${fibre} >= 90
           khanh-hoa-2025 2025 plan
             target ${rank} <= 20`,
    finds: [],
  },
];
