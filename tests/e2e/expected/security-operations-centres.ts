import { konTum2024, laiChau } from '../known-sources.ts';
import { statedFigure } from '../stated-figure.ts';

const locator = 'paragraph 9';

export const answer = {
  security: {
    securityOperationsCentres: {
      totalCount: 1,
      nodes: [
        {
          province: { id: 'kon-tum', nameVi: 'Kon Tum', successors: [{ id: 'quang-ngai-2025' }] },
          connectedToNationalCentre: true,
          monitoredDevices: 29,
          monitoredWebsites: 34,
          period: '2024-S1',
          source: konTum2024,
          locator,
          findings: [],
        },
      ],
    },
    series: [
      {
        provinceId: 'kon-tum',
        indicator: { code: 'security.soc-national-connection' },
        ...statedFigure({ period: '2024-S1', value: 1, unit: 'BOOLEAN', source: konTum2024, locator }),
      },
      {
        provinceId: 'kon-tum',
        indicator: { code: 'security.trust-labelled-website-count' },
        ...statedFigure({ period: '2024-S1', value: 67, unit: 'COUNT', source: konTum2024, locator }),
      },
      {
        provinceId: 'lai-chau',
        indicator: { code: 'security.soc-operating' },
        ...statedFigure({ period: '2024', value: 1, unit: 'BOOLEAN', source: laiChau, locator: 'excerpt line 4' }),
      },
    ],
  },
};
