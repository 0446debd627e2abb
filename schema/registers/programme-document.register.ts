import { defineEnum } from '../types/define-enum.ts';
import type { RegisterShape } from './shape.ts';

const DocumentKind = defineEnum('DocumentKind', 'Loại văn bản. Kind of programme document.', {
  resolution: 'Nghị quyết. Resolution.',
  plan: 'Kế hoạch. Plan.',
  decision: 'Quyết định. Decision.',
  project: 'Đề án. Project.',
});

export const programmeDocument: RegisterShape = {
  name: 'programme-document',
  typeName: 'ProgrammeDocument',
  field: 'programmeDocuments',
  domain: 'programme',
  description: 'Văn bản chương trình. A resolution or plan that sets the programme of a province.',
  key: ['number'],
  period: 'optional',
  properties: {
    number: { kind: 'text', description: 'Số hiệu. Number.' },
    kind: { kind: 'choice', of: DocumentKind, description: 'Loại. Kind.' },
    issuedOn: { kind: 'day', optional: true, description: 'Ngày ban hành. Issued on; null where not stated.' },
    covers: {
      kind: 'text',
      optional: true,
      description: 'Giai đoạn. Years it covers, in words; null where not stated.',
    },
  },
};
