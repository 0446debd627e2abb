import { lifecycleStatus } from './lifecycle-status.ts';
import type { RegisterShape } from './shape.ts';

export const fiveGPilot: RegisterShape = {
  name: 'five-g-pilot',
  typeName: 'FiveGPilot',
  field: 'fiveGPilots',
  domain: 'infrastructure',
  description: 'Thí điểm 5G. A trial of 5G in one place.',
  key: ['place'],
  period: 'required',
  properties: {
    place: { kind: 'text', description: 'Địa phương. Place.' },
    status: lifecycleStatus,
  },
};
