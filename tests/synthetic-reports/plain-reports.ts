import type { SyntheticReport } from './synthetic-report.ts';

/** Whole reports as provinces write them, of which nothing is wrong. */
export const plainReports: readonly SyntheticReport[] = [
  {
    title: 'the first half of a year, of a mountain province',
    says: `cao-bang 2024-S1 report
             public-services.administrative-procedure-count 1812
             public-services.fully-online-service-count 1011
             public-services.partially-online-service-count 402
             public-services.online-service-count 1413
             public-services.national-portal-integration-share 1398/1812=77.15
             public-services.dossier-received-count 112904
             public-services.online-dossier-share 101388/112904=89.8
             public-services.on-time-dossier-share 99.1
             public-services.online-payment-share 41.7
             infrastructure.fibre-household-share 52.18
             infrastructure.fibre-commune-share 100
             infrastructure.mobile-broadband-village-share 1402/1462=95.9
             infrastructure.dead-zone-village-count 60
             economy.cashless-school-share 201/372=54
             economy.cashless-health-facility-share 100
             security.security-level-approval-share 27/33=81.8
             security.soc-monitored-website-count 28
             programme.commune-team-count 161
             programme.village-team-count 1462
             programme.team-count 1623
             programme.village-team-coverage-share 100`,
    finds: [],
  },
  {
    title: 'three years of an old province and the first of the merged one',
    says: `gia-lai 2022 report-22
             infrastructure.base-station-count 1711
             infrastructure.fibre-household-share 47.2
             programme.dti-rank 44 of 63
             programme.dti-score 0.5512
             public-services.digital-signature-count 8112
             public-services.online-dossier-share 31.5
           gia-lai 2023 report-23
             infrastructure.base-station-count 1844
             infrastructure.fibre-household-share 55.9
             programme.dti-rank 38 of 63
             programme.dti-rank-rise 6
             programme.dti-score 0.5903
             programme.dti-score-growth 7.1
             public-services.digital-signature-count 11640
             public-services.online-dossier-share 68.4
           gia-lai 2024 report-24
             infrastructure.base-station-count 1987
             infrastructure.fibre-household-share 63.1
             programme.dti-score 0.6177
             programme.dti-score-growth 4.6
             public-services.digital-signature-count 14122
             public-services.online-dossier-share 88.2
             programme.commune-count 218
           gia-lai-2025 2025-12 report-25
             infrastructure.base-station-count 4410
             infrastructure.fibre-household-share 70.4
             programme.commune-count 135
             public-services.digital-signature-count 31507
             public-services.online-dossier-share 90.6
             public-services.electronic-work-file-commune-level-share 86`,
    finds: [],
  },
  {
    title: 'a province that lives on, before and after its communes were redrawn',
    says: `lang-son 2024 report-24
             programme.commune-count 194
             programme.commune-team-count 194
             infrastructure.fibre-commune-share 194/194=100
             public-services.electronic-work-file-district-level-share 97.1
             public-services.electronic-work-file-commune-level-share 91.4
             programme.plan-target-met-share 28/34=82.4
             programme.plan-target-missed-count 6
           lang-son 2025-12 report-25
             programme.commune-count 65
             infrastructure.fibre-commune-share 65/65=100
             public-services.electronic-work-file-commune-level-share 94.8
             programme.plan-target-met-share 23/34
             programme.plan-target-missed-count 2
             programme.plan-target-dropped-count 2
             programme.plan-target-unassessed-count 7`,
    finds: [],
  },
  {
    title: 'nine months in round numbers',
    says: `can-tho 2024-01-01/P9M report
             public-services.dossier-received-count 240000
             public-services.online-dossier-share ~98
             public-services.outgoing-document-count 411000
             public-services.incoming-document-count 3140000
             public-services.exchange-transaction-count 2500000
           can-tho 2023-01-01/P9M report-2
             public-services.dossier-received-count 190000
             public-services.online-dossier-share 81.4
             public-services.exchange-transaction-count 250000`,
    finds: [],
  },
  {
    title: 'a newspaper, a ministry and a province on one year',
    says: `quang-binh 2023 report
             programme.dti-rank 41 of 63
             programme.dti-score 0.5744
             infrastructure.fibre-household-share 66.31
             economy.digital-economy-grdp-share 6.42
           quang-binh 2023 ministry
             programme.dti-rank 41 of 63
             programme.dti-score 0.5744
             economy.digital-economy-grdp-share ~6.4
           quang-binh 2023 newspaper
             programme.dti-rank <=45
             infrastructure.fibre-household-share 66
             economy.digital-economy-grdp-share 6..7
           vn 2023 ministry
             programme.dti-score 0.6785
             infrastructure.fibre-household-share 75.39`,
    finds: [],
  },
];
