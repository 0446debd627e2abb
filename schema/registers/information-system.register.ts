import type { RegisterShape } from './shape.ts';

/** A list of what is not protected yet is a list for whoever would attack it. */
const access = 'own-province-and-ministry';

export const informationSystem: RegisterShape = {
  name: 'information-system',
  typeName: 'InformationSystem',
  field: 'informationSystems',
  domain: 'security',
  description:
    'Hệ thống thông tin và cấp độ an toàn được phê duyệt. An information system and its approved security level; the public sees how many there are.',
  key: ['name'],
  period: 'optional',
  properties: {
    name: { kind: 'text', access, description: 'Tên hệ thống. Name of the system.' },
    level: {
      kind: 'count',
      atLeast: 1,
      atMost: 5,
      optional: true,
      access,
      description:
        'Cấp độ an toàn được phê duyệt, 1 đến 5. Approved security level, 1 to 5 (Decree 85/2016); null where it has none.',
    },
    approvedOn: {
      kind: 'day',
      optional: true,
      access,
      description: 'Ngày phê duyệt. When the level was approved; null where it was not, or where it is not stated.',
    },
    contact: {
      kind: 'text',
      optional: true,
      access,
      description: 'Đầu mối liên hệ. Whom to ask about it; null where not stated.',
    },
  },
};
