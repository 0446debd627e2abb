import type { RegisterShape } from './shape.ts';

export const serviceCentre: RegisterShape = {
  name: 'service-centre',
  typeName: 'ServiceCentre',
  field: 'serviceCentres',
  domain: 'public-services',
  description: 'Trung tâm phục vụ hành chính công. A public administration service centre.',
  key: ['name'],
  period: 'optional',
  properties: {
    name: { kind: 'text', description: 'Tên. Name.' },
    openedOn: { kind: 'day', optional: true, description: 'Ngày hoạt động. Opened on; null where not stated.' },
  },
};
