const open = { upper: null, actual: null, latest: null };
const rank2024 = { period: '2024', value: 16 };
// oxlint-disable-next-line approx-constant -- a DTI value, no root
const score2024 = { period: '2024', value: 0.7071 };
const aimed = { source: { id: 'khanh-hoa-2025-r27' }, locator: 'excerpt line 2' };
const aims2024 = { source: { id: 'khanh-hoa-r29' }, locator: 'excerpt line 4' };

export const answer = {
  provinces: [
    {
      id: 'nghe-an',
      nameVi: 'Nghệ An',
      infrastructure: {
        targets: [
          {
            provinceId: 'nghe-an',
            indicator: { code: 'infrastructure.mobile-broadband-village-share' },
            period: '2024',
            comparator: 'AT_LEAST',
            value: 100,
            upper: null,
            status: 'NO_ACTUAL',
            actual: null,
            latest: { period: '2023', value: 98.344718865 },
            source: { id: 'nghe-an-2023' },
            locator: 'paragraph 10',
          },
        ],
      },
      programme: {
        targets: [
          {
            provinceId: 'nghe-an',
            indicator: { code: 'programme.dti-rank' },
            period: '2022',
            comparator: 'RANGE',
            value: 30,
            upper: 32,
            status: 'MISSED',
            actual: { period: '2022', value: 52 },
            latest: { period: '2022', value: 52 },
            source: { id: 'nghe-an-2023' },
            locator: 'paragraph 5',
          },
        ],
      },
    },
    {
      id: 'khanh-hoa-2025',
      nameVi: 'Khánh Hòa',
      infrastructure: {
        targets: [
          {
            ...open,
            ...aims2024,
            provinceId: 'khanh-hoa',
            indicator: { code: 'infrastructure.smartphone-adult-share' },
            period: '2024',
            comparator: 'MORE_THAN',
            value: 80,
            status: 'NO_ACTUAL',
          },
          {
            ...open,
            ...aims2024,
            provinceId: 'khanh-hoa',
            indicator: { code: 'infrastructure.internet-household-share' },
            period: '2024',
            comparator: 'MORE_THAN',
            value: 80,
            status: 'NO_ACTUAL',
          },
        ],
      },
      programme: {
        targets: [
          {
            ...open,
            ...aimed,
            provinceId: 'khanh-hoa-2025',
            indicator: { code: 'programme.dti-rank' },
            period: '2025',
            comparator: 'AT_MOST',
            value: 20,
            status: 'AHEAD',
            actual: rank2024,
            latest: rank2024,
          },
          {
            ...open,
            ...aimed,
            provinceId: 'khanh-hoa-2025',
            indicator: { code: 'programme.dti-rank' },
            period: '2030',
            comparator: 'AT_MOST',
            value: 10,
            status: 'BEHIND',
            actual: rank2024,
            latest: rank2024,
          },
          {
            ...open,
            ...aimed,
            provinceId: 'khanh-hoa-2025',
            indicator: { code: 'programme.dti-score' },
            period: '2025',
            comparator: 'AT_LEAST',
            value: 0.8,
            status: 'BEHIND',
            actual: score2024,
            latest: score2024,
          },
          {
            ...open,
            ...aimed,
            provinceId: 'khanh-hoa-2025',
            indicator: { code: 'programme.dti-top10-main-index-count' },
            period: '2025',
            comparator: 'AT_LEAST',
            value: 4,
            status: 'NOT_YET_DUE',
          },
          {
            ...open,
            provinceId: 'khanh-hoa',
            indicator: { code: 'programme.operations-centre-operating' },
            period: '2025-06',
            comparator: 'EQUALS',
            value: 1,
            status: 'NO_ACTUAL',
            source: { id: 'khanh-hoa-2024' },
            locator: 'paragraph 14',
          },
        ],
      },
    },
  ],
};
