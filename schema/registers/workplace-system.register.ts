import type { RegisterShape } from './shape.ts';

export const workplaceSystem: RegisterShape = {
  name: 'workplace-system',
  typeName: 'WorkplaceSystems',
  field: 'workplaceSystems',
  domain: 'public-services',
  description: 'Ứng dụng số trong công việc hằng ngày. The digital applications that agencies of a province work with.',
  key: [],
  period: 'optional',
  properties: {
    systems: { kind: 'texts', description: 'Các hệ thống. The systems named.' },
  },
};
