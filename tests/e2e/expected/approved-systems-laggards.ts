import { khanhHoaTargets, konTum2024 } from '../known-sources.ts';
import { statedFigure } from '../stated-figure.ts';
import { unitsOf63 } from '../units-of-63.ts';

export const answer = {
  security: {
    ranking: {
      indicator: {
        nameVi: 'Tỷ lệ hệ thống thông tin được phê duyệt cấp độ an toàn',
        nameEn: 'Share of systems with an approved security level',
        direction: 'HIGHER',
      },
      coverage: { reported: 1, units: 63, text: '1 of 63' },
      entries: [
        {
          rank: 1,
          province: { id: 'kon-tum', nameVi: 'Kon Tum' },
          observation: statedFigure({
            period: '2024-S1',
            value: 83.7837837838,
            numerator: 31,
            denominator: 37,
            stated: 84,
            source: konTum2024,
            locator: 'paragraph 9',
          }),
        },
      ],
      unranked: unitsOf63
        .filter((provinceId) => provinceId !== 'kon-tum')
        .map((provinceId) => ({ provinceId, absence: { reason: 'NOT_REPORTED' } })),
    },
    targets: {
      nodes: [
        {
          provinceId: 'khanh-hoa',
          indicator: { code: 'security.protected-system-share' },
          period: '2024',
          comparator: 'AT_LEAST',
          value: 100,
          // 2024 is over only once its last day is past.
          status: 'NOT_YET_DUE',
          source: khanhHoaTargets,
        },
      ],
    },
  },
};
