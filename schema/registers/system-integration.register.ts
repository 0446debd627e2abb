import { lifecycleStatus } from './lifecycle-status.ts';
import type { RegisterShape } from './shape.ts';

export const systemIntegration: RegisterShape = {
  name: 'system-integration',
  typeName: 'SystemIntegration',
  field: 'systemIntegrations',
  domain: 'public-services',
  description: 'Kết nối hệ thống. A connection between a system of the province and another one.',
  key: ['system', 'with'],
  period: 'optional',
  properties: {
    system: { kind: 'text', description: 'Hệ thống của tỉnh. System of the province.' },
    with: { kind: 'text', description: 'Kết nối với. The system it is connected to.' },
    status: lifecycleStatus,
  },
};
