import { khanhHoa2024 } from '../known-sources.ts';
import { statedFigure } from '../stated-figure.ts';

const place = { period: '2024', source: khanhHoa2024, locator: 'paragraph 6' };
const province = { id: 'khanh-hoa', nameVi: 'Khánh Hòa' };

export const answer = {
  programme: {
    projectPortfolios: {
      totalCount: 2,
      nodes: [
        {
          ...place,
          province,
          kind: 'PUBLIC_INVESTMENT_PROJECTS',
          total: 31,
          started: 20,
          notStarted: 7,
          deferred: 0,
          dropped: 4,
          findings: [],
        },
        {
          ...place,
          province,
          kind: 'OPERATING_TASKS',
          total: 87,
          started: 49,
          notStarted: 16,
          deferred: 10,
          dropped: 7,
          findings: [
            {
              rule: 'PARTS_AGAINST_TOTAL',
              severity: 'CONTRADICTION',
              found: '49 + 16 + 10 + 7 = 82',
              expected: '87',
              repair: 'total 82',
              messageVi: 'Các phần 49 + 16 + 10 + 7 = 82, nhưng tổng số nêu là 87: 5 mục chưa rõ kết quả.',
            },
          ],
        },
      ],
    },
    series: [
      {
        provinceId: 'khanh-hoa',
        indicator: { code: 'programme.investment-project-started-share' },
        ...statedFigure({ ...place, value: 64.5161290323, numerator: 20, denominator: 31 }),
      },
      {
        provinceId: 'khanh-hoa',
        indicator: { code: 'programme.operating-task-started-share' },
        ...statedFigure({ ...place, value: 56.3218390805, numerator: 49, denominator: 87 }),
      },
    ],
  },
};
