import type { RegisterShape } from './shape.ts';

export const securityOperationsCentre: RegisterShape = {
  name: 'security-operations-centre',
  typeName: 'SecurityOperationsCentre',
  field: 'securityOperationsCentres',
  domain: 'security',
  description: 'Trung tâm giám sát an toàn thông tin (SOC). A security operations centre of a province.',
  key: [],
  period: 'required',
  properties: {
    connectedToNationalCentre: {
      kind: 'boolean',
      description: 'Kết nối với trung tâm quốc gia. Whether it shares with the national cyberspace monitoring centre.',
    },
    monitoredDevices: { kind: 'count', optional: true, description: 'Số thiết bị được giám sát. Devices monitored.' },
    monitoredWebsites: { kind: 'count', optional: true, description: 'Số website được giám sát. Websites monitored.' },
  },
};
