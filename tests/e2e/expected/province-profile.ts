import { konTum2022, konTum2024 } from '../known-sources.ts';
import { statedFigure } from '../stated-figure.ts';

const halfYear = (value: number, paragraph: number) => ({
  period: '2024-S1',
  value,
  source: konTum2024,
  locator: `paragraph ${paragraph}`,
});
const count = (value: number, paragraph: number) => statedFigure({ ...halfYear(value, paragraph), unit: 'COUNT' });

export const answer = {
  province: {
    id: 'kon-tum',
    code: '62',
    nameVi: 'Kon Tum',
    nameEn: 'Kon Tum',
    type: 'PROVINCE',
    region: { code: 'central-highlands', nameVi: 'Tây Nguyên' },
    successors: [{ id: 'quang-ngai-2025' }],
    infrastructure: {
      fibreHouseholdShare: statedFigure(halfYear(59.47, 7)),
      fibreCommuneShare: statedFigure(halfYear(100, 7)),
      fourGVillageShare: statedFigure({ period: '2022', value: 97.7, source: konTum2022, locator: 'excerpt line 2' }),
      deadZoneClearedShare: statedFigure({
        period: '2022',
        value: 12.5,
        numerator: 6,
        denominator: 48,
        source: konTum2022,
        locator: 'excerpt line 3',
      }),
      signalDeadZones: [{ period: '2024-S1', count: null, source: konTum2024, locator: 'paragraph 10' }],
    },
    publicServices: {
      fullyOnlineServiceCount: count(990, 6),
      nationalPortalIntegrationShare: {
        ...statedFigure({ ...halfYear(78.9687137891, 6), numerator: 1363, denominator: 1726, stated: 79.24 }),
        findings: [{ rule: 'PERCENT_AGAINST_COUNTS', expected: '78.97 %', repair: 'denominator 1720' }],
      },
    },
    security: {
      securityLevelApprovalShare: statedFigure({
        ...halfYear(83.7837837838, 9),
        numerator: 31,
        denominator: 37,
        stated: 84,
      }),
      socOperating: null,
      socMonitoredWebsiteCount: count(34, 9),
      trustLabelledWebsiteCount: count(67, 9),
    },
    economy: {
      cashlessSchoolShare: {
        ...statedFigure({ ...halfYear(52.6, 8), numerator: 175, stated: 52.6 }),
        findings: [{ rule: 'MISSING_DENOMINATOR', expected: 'the whole it is part of', repair: 'denominator 333' }],
      },
      cashlessHealthFacilityShare: statedFigure(halfYear(100, 8)),
      digitalEconomyGrdpShare: null,
    },
    programme: {
      dtiRank: null,
      programmeDocuments: [
        {
          number: '09-NQ/TU',
          kind: 'RESOLUTION',
          covers: 'to 2025, towards 2030',
          source: konTum2024,
          locator: 'paragraph 15',
        },
      ],
    },
  },
};
