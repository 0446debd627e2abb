import { lifecycleStatus } from './lifecycle-status.ts';
import type { RegisterShape } from './shape.ts';

export const smartCityPilot: RegisterShape = {
  name: 'smart-city-pilot',
  typeName: 'SmartCityPilot',
  field: 'smartCityPilots',
  domain: 'programme',
  description: 'Thí điểm đô thị thông minh. A trial of the smart city in several places.',
  key: [],
  period: 'optional',
  properties: {
    places: { kind: 'texts', description: 'Các địa phương. Places.' },
    status: lifecycleStatus,
  },
};
