import { daNang, konTum2024, langSonServices } from '../known-sources.ts';
import { statedFigure } from '../stated-figure.ts';

const national = { period: '2024-08', source: daNang, locator: 'excerpt line 3' };

export const answer = {
  publicServices: {
    ranking: {
      coverage: { text: '2 of 63' },
      entries: [
        {
          rank: 1,
          province: { id: 'lang-son', nameVi: 'Lạng Sơn' },
          observation: statedFigure({
            period: '2024-09',
            value: 1027,
            unit: 'COUNT',
            source: langSonServices,
            locator: 'excerpt line 1',
          }),
        },
        {
          rank: 2,
          province: { id: 'kon-tum', nameVi: 'Kon Tum' },
          observation: statedFigure({
            period: '2024-S1',
            value: 990,
            unit: 'COUNT',
            source: konTum2024,
            locator: 'paragraph 6',
          }),
        },
      ],
    },
    national: [
      {
        indicator: { code: 'public-services.fully-online-dossier-share' },
        ...statedFigure({ ...national, value: 17 }),
      },
      { indicator: { code: 'public-services.online-service-share' }, ...statedFigure({ ...national, value: 55 }) },
    ],
  },
};
