import {
  giaLai2023,
  konTum2022,
  konTum2024,
  langSonSignal,
  ninhThuan2023,
  quangNgaiInfrastructure,
} from '../known-sources.ts';
import { statedFigure } from '../stated-figure.ts';

const villages = { indicator: { code: 'infrastructure.dead-zone-village-count' } };
const cleared = { indicator: { code: 'infrastructure.dead-zone-cleared-share' } };
const built = { indicator: { code: 'infrastructure.dead-zone-base-station-built-count' } };

export const answer = {
  infrastructure: {
    signalDeadZones: {
      totalCount: 2,
      nodes: [
        {
          province: { id: 'ninh-thuan', nameVi: 'Ninh Thuận' },
          count: null,
          period: '2023',
          source: ninhThuan2023,
          locator: 'paragraph 5',
        },
        {
          province: { id: 'kon-tum', nameVi: 'Kon Tum' },
          count: null,
          period: '2024-S1',
          source: konTum2024,
          locator: 'paragraph 10',
        },
      ],
    },
    series: [
      {
        provinceId: 'lang-son',
        ...villages,
        ...statedFigure({
          period: '2021',
          value: 200,
          unit: 'COUNT',
          source: langSonSignal,
          locator: 'excerpt line 1',
        }),
      },
      {
        provinceId: 'kon-tum',
        ...cleared,
        ...statedFigure({
          period: '2022',
          value: 12.5,
          numerator: 6,
          denominator: 48,
          source: konTum2022,
          locator: 'excerpt line 3',
        }),
      },
      {
        provinceId: 'quang-ngai',
        ...villages,
        ...statedFigure({
          period: '2023',
          value: 11,
          unit: 'COUNT',
          source: quangNgaiInfrastructure,
          locator: 'excerpt line 1',
        }),
      },
      {
        provinceId: 'gia-lai',
        ...cleared,
        ...statedFigure({
          period: '2023',
          value: 80.9523809524,
          numerator: 17,
          denominator: 21,
          source: giaLai2023,
          locator: 'excerpt line 3',
        }),
      },
      {
        provinceId: 'quang-ngai',
        ...villages,
        ...statedFigure({
          period: '2024',
          value: 0,
          unit: 'COUNT',
          source: quangNgaiInfrastructure,
          locator: 'excerpt line 2',
        }),
      },
      {
        provinceId: 'quang-ngai',
        ...built,
        ...statedFigure({
          period: '2024',
          value: 11,
          unit: 'COUNT',
          source: quangNgaiInfrastructure,
          locator: 'excerpt line 2',
        }),
      },
    ],
  },
};
