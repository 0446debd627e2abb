import { defineEnum } from '../types/define-enum.ts';
import { lifecycleStatus } from './lifecycle-status.ts';
import type { RegisterShape } from './shape.ts';

const AdministrativeLevel = defineEnum('AdministrativeLevel', 'Cấp hành chính. Level of administration.', {
  province: 'Cấp tỉnh. Province.',
  city: 'Thành phố thuộc tỉnh. City of a province.',
  district: 'Cấp huyện, đến 2025-06-30. District, to 2025-06-30.',
  commune: 'Cấp xã. Commune.',
});

export const operationsCentre: RegisterShape = {
  name: 'operations-centre',
  typeName: 'OperationsCentre',
  field: 'operationsCentres',
  domain: 'programme',
  description: 'Trung tâm giám sát, điều hành thông minh (IOC). An intelligent operations centre.',
  key: ['place'],
  period: 'optional',
  properties: {
    place: {
      kind: 'text',
      description: 'Nơi đặt: mã tỉnh hoặc tên địa phương. Place: the province’s id, or the name of a locality.',
    },
    level: { kind: 'choice', of: AdministrativeLevel, description: 'Cấp. Level it serves.' },
    status: lifecycleStatus,
    dueOn: { kind: 'day', optional: true, description: 'Dự kiến vận hành. When it is to open; null where not stated.' },
    functions: { kind: 'texts', optional: true, description: 'Chức năng. What it does, as far as named.' },
  },
};
