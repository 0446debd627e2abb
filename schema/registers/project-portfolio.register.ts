import { defineEnum } from '../types/define-enum.ts';
import type { RegisterShape } from './shape.ts';

const PortfolioKind = defineEnum('PortfolioKind', 'Loại danh mục. What a portfolio lists.', {
  'public-investment-projects': 'Dự án vốn đầu tư công. Projects of public investment.',
  'operating-tasks': 'Nhiệm vụ vốn sự nghiệp. Tasks of the operating budget.',
});

export const projectPortfolio: RegisterShape = {
  name: 'project-portfolio',
  typeName: 'ProjectPortfolio',
  field: 'projectPortfolios',
  domain: 'programme',
  description: 'Danh mục dự án, nhiệm vụ của một năm. The projects or tasks of a year, by what became of them.',
  key: ['kind'],
  period: 'required',
  properties: {
    kind: { kind: 'choice', of: PortfolioKind, description: 'Loại. What it lists.' },
    total: { kind: 'count', description: 'Tổng số. All of them.' },
    started: { kind: 'count', optional: true, description: 'Đã triển khai. Started; null where not stated.' },
    notStarted: { kind: 'count', optional: true, description: 'Chưa triển khai. Not started; null where not stated.' },
    deferred: {
      kind: 'count',
      optional: true,
      description: 'Điều chỉnh sang năm sau. Put off; null where not stated.',
    },
    dropped: { kind: 'count', optional: true, description: 'Lược bỏ. Dropped; null where not stated.' },
  },
};
