import type { RegisterShape } from './shape.ts';

export const signalDeadZone: RegisterShape = {
  name: 'signal-dead-zone',
  typeName: 'SignalDeadZone',
  field: 'signalDeadZones',
  domain: 'infrastructure',
  description: 'Vùng lõm sóng. What a report says of places without or with weak mobile signal.',
  key: [],
  period: 'required',
  properties: {
    count: {
      kind: 'count',
      optional: true,
      description: 'Số vùng. Number of places; null where the report gives words only.',
    },
    statement: {
      kind: 'text',
      access: 'own-province-and-ministry',
      description: 'Nhận định. What the report says, in short; shown to the province and the ministry.',
    },
  },
};
