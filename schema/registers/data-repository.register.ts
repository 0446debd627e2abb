import { lifecycleStatus } from './lifecycle-status.ts';
import type { RegisterShape } from './shape.ts';

export const dataRepository: RegisterShape = {
  name: 'data-repository',
  typeName: 'DataRepository',
  field: 'dataRepositories',
  domain: 'public-services',
  description: 'Kho dữ liệu. A shared store of data that a province keeps.',
  key: ['subject'],
  period: 'optional',
  properties: {
    subject: { kind: 'text', description: 'Nội dung. What it holds.' },
    sector: { kind: 'text', description: 'Ngành. Sector that keeps it.' },
    status: lifecycleStatus,
  },
};
