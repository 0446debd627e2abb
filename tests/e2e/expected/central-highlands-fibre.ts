import { giaLai2023, konTum2024, nation2023, quangNinh2023 } from '../known-sources.ts';
import { statedFigure } from '../stated-figure.ts';

const region = { nameVi: 'Tây Nguyên' };
const absence = { reason: 'NOT_REPORTED' };

export const answer = {
  infrastructure: {
    ranking: {
      boundaryBasis: 'PROVINCES_63',
      coverage: { text: '2 of 5' },
      entries: [
        {
          rank: 1,
          province: { id: 'kon-tum', nameVi: 'Kon Tum', region },
          observation: statedFigure({ period: '2024-S1', value: 59.47, source: konTum2024, locator: 'paragraph 7' }),
        },
        {
          rank: 2,
          province: { id: 'gia-lai', nameVi: 'Gia Lai', region },
          observation: statedFigure({ period: '2023', value: 50, source: giaLai2023, locator: 'excerpt line 2' }),
        },
      ],
      unranked: [
        { province: { id: 'dak-lak', nameVi: 'Đắk Lắk' }, absence },
        { province: { id: 'dak-nong', nameVi: 'Đắk Nông' }, absence },
        { province: { id: 'lam-dong', nameVi: 'Lâm Đồng' }, absence },
      ],
    },
    national: [
      statedFigure({ period: '2023-08', value: 78.3, source: nation2023, locator: 'excerpt line 1' }),
      statedFigure({ period: '2023', value: 75.39, source: quangNinh2023, locator: 'excerpt line 1' }),
    ],
  },
};
